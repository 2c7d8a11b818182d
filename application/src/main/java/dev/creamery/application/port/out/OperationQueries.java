package dev.creamery.application.port.out;

import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks operations up in the command log. Fails with {@link Unavailable}. */
public interface OperationQueries {
  /** The operation; empty where the organization has none of that id. */
  Uni<Optional<OperationView>> find(OrganizationId organization, UUID id);

  /** Operations that match, newest first. */
  Uni<List<OperationView>> list(OrganizationId organization, OperationFilter filter);
}
