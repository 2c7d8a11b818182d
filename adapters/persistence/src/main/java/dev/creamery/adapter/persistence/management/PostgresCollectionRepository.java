package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.json.InputJson;
import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Schemas in PostgreSQL. */
@Singleton
class PostgresCollectionRepository implements CollectionRepository {
  /** Enough for a million items and their history. */
  private static final Duration FORCED_DELETION = Duration.ofMinutes(2);

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
  public Uni<Boolean> save(OrganizationId organization, Collection collection) {
    String definition = InputJson.write(Definition.write(collection));
    return sessions
        .change(
            () ->
                rows.getSession()
                    .flatMap(
                        session ->
                            session
                                .createNativeQuery(CollectionStatements.SAVE, Boolean.class)
                                .setParameter(1, organization.value())
                                .setParameter(2, collection.key().value())
                                .setParameter(3, collection.name())
                                .setParameter(4, definition)
                                .getSingleResultOrNull()))
        .map(Boolean.TRUE::equals);
  }

  @Override
  public Uni<Deletion> delete(OrganizationId organization, CollectionKey key, boolean force) {
    CollectionRowId id = CollectionRowId.of(organization, key);
    return force
        ? sessions.change(FORCED_DELETION, () -> delete(id, this::deleteItems))
        : sessions.change(() -> delete(id, this::hasNoItems));
  }

  /** Something to do about the items of a collection first. */
  private interface ItemStep {
    /** Whether the collection itself can be deleted then. */
    Uni<Boolean> run(Session session, CollectionRowId id);
  }

  private Uni<Deletion> delete(CollectionRowId id, ItemStep first) {
    return rows.getSession()
        .flatMap(
            session ->
                session
                    .find(CollectionRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                    .flatMap(
                        row ->
                            row == null
                                ? Uni.createFrom().item(Deletion.NOT_FOUND)
                                : first
                                    .run(session, id)
                                    .flatMap(free -> delete(session, row, free))));
  }

  private static Uni<Deletion> delete(Session session, CollectionRow row, boolean free) {
    return free
        ? session.remove(row).replaceWith(Deletion.DELETED)
        : Uni.createFrom().item(Deletion.HAS_ITEMS);
  }

  private Uni<Boolean> hasNoItems(Session session, CollectionRowId id) {
    return session
        .createNativeQuery(CollectionStatements.HAS_ITEMS, Boolean.class)
        .setParameter(1, id.org())
        .setParameter(2, id.key())
        .getSingleResult()
        .map(exist -> !exist);
  }

  private Uni<Boolean> deleteItems(Session session, CollectionRowId id) {
    return session
        .createNativeQuery(CollectionStatements.TAKE_YOUR_TIME, String.class)
        .setParameter(1, Long.toString(FORCED_DELETION.toMillis()))
        .getSingleResult()
        .chain(() -> execute(session, CollectionStatements.DELETE_REFERENCES, id))
        .chain(() -> execute(session, CollectionStatements.DELETE_VERSIONS, id))
        .chain(() -> execute(session, CollectionStatements.DELETE_ITEMS, id))
        .replaceWith(true);
  }

  private static Uni<Integer> execute(Session session, String statement, CollectionRowId id) {
    return session
        .createNativeQuery(statement)
        .setParameter(1, id.org())
        .setParameter(2, id.key())
        .executeUpdate();
  }

  /** The table. */
  @Singleton
  static class Rows implements PanacheRepositoryBase<CollectionRow, CollectionRowId> {}
}
