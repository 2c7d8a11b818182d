package dev.creamery.application.port.out;

import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Keeps organizations. The {@linkplain dev.creamery.application.port.in.Organizations#DEFAULT
 * default} one is there from the beginning. Fails with {@link Unavailable}.
 */
public interface OrganizationRepository {
  Uni<Optional<Organization>> find(OrganizationId id);

  /** Makes an organization with a new id. Names need not differ. */
  Uni<Organization> create(String name, Locales locales);

  /**
   * Keeps the new state of an organization that exists, and with it {@linkplain Locales#moveTo
   * moves} its content: items with their history and pages. Whoever writes content meanwhile waits
   * or comes back, and writes in the locales that are there then.
   */
  Uni<Organization> update(Organization organization);
}
