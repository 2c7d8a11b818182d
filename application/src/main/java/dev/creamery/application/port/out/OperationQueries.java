package dev.creamery.application.port.out;

import dev.creamery.application.operation.CommandFilter;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks operations up in the command log. Fails with {@link Unavailable}. */
public interface OperationQueries {
  /**
   * The operation with its first {@value OperationView#MAX_COMMANDS} commands; empty where the
   * organization has none of that id.
   */
  Uni<Optional<OperationView>> find(OrganizationId organization, UUID id);

  /**
   * Operations that match, newest first, each with its first commands. Bulks that have recorded no
   * command are not among them; of those, an item is looked for in what was made of it.
   */
  Uni<List<OperationView>> list(OrganizationId organization, OperationFilter filter);

  /** Commands of an operation that match, in the order of their index. */
  Uni<List<CommandView>> commands(OrganizationId organization, UUID id, CommandFilter filter);
}
