package dev.creamery.application.fake;

import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Organizations in memory, the default one included. */
public final class InMemoryOrganizationRepository implements OrganizationRepository {
  private final Map<OrganizationId, Organization> kept = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong(Organizations.DEFAULT.value());

  public InMemoryOrganizationRepository() {
    kept.put(
        Organizations.DEFAULT, new Organization(Organizations.DEFAULT, "default", Locales.none()));
  }

  @Override
  public Uni<Optional<Organization>> find(OrganizationId id) {
    return Uni.createFrom().item(() -> Optional.ofNullable(kept.get(id)));
  }

  @Override
  public Uni<Organization> create(String name, Locales locales) {
    return Uni.createFrom()
        .item(
            () -> {
              OrganizationId id = new OrganizationId(lastId.incrementAndGet());
              Organization created = new Organization(id, name, locales);
              kept.put(id, created);
              return created;
            });
  }

  @Override
  public Uni<Organization> update(Organization organization) {
    return Uni.createFrom()
        .item(
            () -> {
              if (kept.replace(organization.id(), organization) == null) {
                throw new IllegalArgumentException("No such organization");
              }
              return organization;
            });
  }
}
