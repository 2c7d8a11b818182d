package dev.creamery.application.port.in;

import dev.creamery.application.operation.CommandFilter;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of accepted writes. Another organization's operation does not exist here. */
public interface Operations {
  /** The operation as it is now; empty where the organization has none of that id. */
  Uni<Optional<OperationView>> get(OrganizationId organization, UUID id);

  /**
   * The operation when it has finished, or as it is when the time is up; empty where the
   * organization has none of that id.
   *
   * @param patience how long to wait, capped by configuration
   */
  Uni<Optional<OperationView>> await(OrganizationId organization, UUID id, Duration patience);

  /**
   * The operation as it is now, then again whenever it has changed; completes when it has finished.
   * Nothing where the organization has none of that id. Fails with {@link
   * dev.creamery.application.port.out.Unavailable} where too many are being watched here already.
   */
  Multi<OperationView> watch(OrganizationId organization, UUID id);

  /**
   * Puts the failed commands of an operation back to be processed; does nothing to the others.
   *
   * @return the operation afterwards; empty where the organization has none of that id
   */
  Uni<Optional<OperationView>> retry(OrganizationId organization, UUID id);

  /** Operations that match, newest first. */
  Uni<List<OperationView>> list(OrganizationId organization, OperationFilter filter);

  /**
   * Commands of an operation that match, in the order of their index; none where the organization
   * has no such operation.
   */
  Uni<List<CommandView>> commands(OrganizationId organization, UUID id, CommandFilter filter);
}
