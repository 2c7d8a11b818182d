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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
    Supplier<Uni<Deletion>> deletion =
        () -> rows.getSession().flatMap(session -> new CollectionDeletion(session, id).run(force));
    return force ? sessions.change(CollectionDeletion.FORCED, deletion) : sessions.change(deletion);
  }

  /** The table. */
  @Singleton
  static class Rows implements PanacheRepositoryBase<CollectionRow, CollectionRowId> {}
}
