package dev.creamery.application.port.in;

import dev.creamery.application.access.Principal;
import dev.creamery.application.transfer.ExportCounts;
import dev.creamery.application.transfer.ImportOutcome;
import dev.creamery.application.transfer.ImportTerms;
import dev.creamery.application.transfer.LineSink;
import dev.creamery.application.transfer.LineSource;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/**
 * The whole content of an organization, out and in. Few at once: beyond, both fail with {@link
 * dev.creamery.application.port.out.Unavailable}.
 */
public interface Transfers {
  /**
   * Where a file may be while it is on its way: nothing is there yet, and nobody else is given this
   * place. Whoever asked deletes it.
   */
  Path fresh();

  /**
   * Writes an organization as it is at one moment.
   *
   * @param sink is waited for with a transaction held, so it must not be the network
   */
  Uni<ExportCounts> export(OrganizationId organization, LineSink sink);

  /**
   * Makes everything that an export holds, in the organization of whoever asks: collections and
   * pages at once, items as any client would write them. The answer comes when all of it has been
   * applied or refused, and the work goes on if nobody waits for it any more.
   */
  Uni<ImportOutcome> load(Principal who, LineSource lines, ImportTerms terms);
}
