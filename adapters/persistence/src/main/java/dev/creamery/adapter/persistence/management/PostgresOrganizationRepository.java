package dev.creamery.adapter.persistence.management;

import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

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
            CollectionDeletion.FORCED,
            () -> rows.getSession().flatMap(session -> update(session, organization)))
        .map(OrganizationRow::organization);
  }

  /** Two updates come one after the other: the second moves what the first has left. */
  private Uni<OrganizationRow> update(Session session, Organization wanted) {
    StoredContent content = new StoredContent(session, wanted.id().value());
    return content
        .hold()
        .flatMap(held -> rows.findById(wanted.id().value()))
        .onItem()
        .ifNull()
        .failWith(() -> new IllegalArgumentException("No such organization"))
        .call(
            row ->
                row.organization()
                    .locales()
                    .moveTo(wanted.locales())
                    .map(content::move)
                    .orElse(Uni.createFrom().voidItem()))
        .invoke(row -> row.become(wanted.name(), wanted.locales()));
  }

  /** The table. */
  @Singleton
  static class Rows implements PanacheRepositoryBase<OrganizationRow, Long> {}
}
