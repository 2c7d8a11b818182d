package dev.creamery.application.fake;

import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.LocaleMove;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** Organizations in memory, the default one included. */
public final class InMemoryOrganizationRepository implements OrganizationRepository {
  private final Map<OrganizationId, Organization> kept = new ConcurrentHashMap<>();
  private BiConsumer<OrganizationId, LocaleMove> content = (organization, move) -> {};
  private final AtomicLong lastId = new AtomicLong(Organizations.DEFAULT.value());

  public InMemoryOrganizationRepository() {
    kept.put(
        Organizations.DEFAULT, new Organization(Organizations.DEFAULT, "default", Locales.none()));
  }

  /** From now on content is moved by this. */
  public void move(BiConsumer<OrganizationId, LocaleMove> content) {
    this.content = content;
  }

  /** Where flat content goes; {@link LocaleTag#NONE} where there is no such organization. */
  LocaleTag flatLocale(OrganizationId id) {
    return Optional.ofNullable(kept.get(id))
        .map(organization -> organization.locales().byDefault())
        .orElse(LocaleTag.NONE);
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
              Organization before = kept.replace(organization.id(), organization);
              if (before == null) {
                throw new IllegalArgumentException("No such organization");
              }
              before
                  .locales()
                  .moveTo(organization.locales())
                  .ifPresent(move -> content.accept(organization.id(), move));
              return organization;
            });
  }
}
