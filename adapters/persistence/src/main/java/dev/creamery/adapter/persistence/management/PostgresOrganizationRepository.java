package dev.creamery.adapter.persistence.management;

import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Organizations in PostgreSQL. */
@Singleton
class PostgresOrganizationRepository implements OrganizationRepository {
  private final Sessions sessions;
  private final Rows rows;

  PostgresOrganizationRepository(Sessions sessions, Rows rows) {
    this.sessions = sessions;
    this.rows = rows;
  }

  @Override
  public Uni<Optional<Organization>> find(OrganizationId id) {
    return sessions
        .read(() -> rows.findById(id.value()))
        .map(row -> Optional.ofNullable(row).map(OrganizationRow::organization));
  }

  @Override
  public Uni<Organization> create(String name, Locales locales) {
    return sessions
        .change(() -> rows.persistAndFlush(new OrganizationRow(name, locales)))
        .map(OrganizationRow::organization);
  }

  @Override
  public Uni<Organization> update(Organization organization) {
    return sessions
        .change(
            () ->
                rows.findById(organization.id().value())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new IllegalArgumentException("No such organization"))
                    .invoke(row -> row.become(organization.name(), organization.locales())))
        .map(OrganizationRow::organization);
  }

  /** The table. */
  @Singleton
  static class Rows implements PanacheRepositoryBase<OrganizationRow, Long> {}
}
