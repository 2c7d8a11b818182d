package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.application.manage.Plan;
import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Schemas in PostgreSQL. */
@Singleton
class PostgresCollectionRepository implements CollectionRepository {
  private final Sessions sessions;
  private final Rows rows;
  private final SchemaCache schemas;

  PostgresCollectionRepository(Sessions sessions, Rows rows, SchemaCache schemas) {
    this.sessions = sessions;
    this.rows = rows;
    this.schemas = schemas;
  }

  @Override
  public Uni<Optional<Collection>> find(OrganizationId organization, CollectionKey key) {
    return sessions
        .read(() -> rows.findById(CollectionRowId.of(organization, key)))
        .map(row -> Optional.ofNullable(row).map(found -> found.collection(schemas)));
  }

  @Override
  public Uni<List<Collection>> list(OrganizationId organization) {
    return sessions
        .read(() -> rows.list("id.org = ?1 order by id.key", organization.value()))
        .map(found -> found.stream().map(row -> row.collection(schemas)).toList());
  }

  @Override
  public Uni<Saved> save(OrganizationId organization, Collection wanted) {
    CollectionRowId id = CollectionRowId.of(organization, wanted.key());
    return sessions.change(
        CollectionDeletion.FORCED,
        () -> keepLocales(id).flatMap(session -> change(session, id).save(wanted)));
  }

  @Override
  public Uni<Plan> plan(OrganizationId organization, Collection wanted) {
    CollectionRowId id = CollectionRowId.of(organization, wanted.key());
    return sessions.change(
        CollectionDeletion.FORCED,
        () -> rows.getSession().flatMap(session -> change(session, id).plan(wanted)));
  }

  private CollectionChange change(Session session, CollectionRowId id) {
    return new CollectionChange(session, id, schemas);
  }

  @Override
  public Uni<Deletion> delete(OrganizationId organization, CollectionKey key, boolean force) {
    CollectionRowId id = CollectionRowId.of(organization, key);
    return force
        ? sessions.change(
            CollectionDeletion.FORCED,
            () -> keepLocales(id).flatMap(session -> new CollectionDeletion(session, id).run(true)))
        : sessions.change(
            () ->
                rows.getSession()
                    .flatMap(session -> new CollectionDeletion(session, id).run(false)));
  }

  @Override
  public Uni<Deletion> planDeletion(OrganizationId organization, CollectionKey key) {
    CollectionRowId id = CollectionRowId.of(organization, key);
    return sessions.read(
        () -> rows.getSession().flatMap(session -> new CollectionDeletion(session, id).plan()));
  }

  /** The session of a transaction that changes what is kept about items. */
  private Uni<Session> keepLocales(CollectionRowId id) {
    return rows.getSession().call(session -> new StoredContent(session, id.org()).keepLocales());
  }

  /** The table. */
  @Singleton
  static class Rows implements PanacheRepositoryBase<CollectionRow, CollectionRowId> {}
}
