package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.ReferenceCleanups;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.reference.ReferenceTarget;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cleanups in PostgreSQL: a row for each deleted item or page that something refers to. */
@Singleton
class PostgresReferenceCleanups implements ReferenceCleanups {
  private final Pool pool;

  PostgresReferenceCleanups(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Part>> next(int sources, Duration lease) {
    return pool.preparedQuery(CleanupStatements.NEXT)
        .execute(Tuple.of(lease.toMillis()))
        .flatMap(rows -> part(rows, sources))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private Uni<Optional<Part>> part(RowSet<Row> rows, int limit) {
    if (rows.size() == 0) {
      return Uni.createFrom().item(Optional.empty());
    }
    Row row = rows.iterator().next();
    Tuple from =
        Tuple.of(
            row.getLong("org"),
            row.getLong("target_id"),
            row.getString("page"),
            row.getLong("after_source"),
            limit);
    return pool.preparedQuery(CleanupStatements.SOURCES)
        .execute(from)
        .map(
            found ->
                Optional.of(
                    new Part(
                        new OrganizationId(row.getLong("org")),
                        row.getLong("id"),
                        target(row),
                        row.getString("editor"),
                        sources(found))));
  }

  private static ReferenceTarget target(Row row) {
    String page = row.getString("page");
    return page != null
        ? new ReferenceTarget.ToPage(Optional.empty(), page)
        : new ReferenceTarget.ToItem(
            new CollectionKey(row.getString("collection")), row.getLong("target_id"));
  }

  private static List<Source> sources(RowSet<Row> rows) {
    List<Source> sources = new ArrayList<>(rows.size());
    for (Row row : rows) {
      sources.add(
          new Source(
              new ItemKey(new OrganizationId(row.getLong("org")), row.getLong("source_id")),
              new CollectionKey(row.getString("collection"))));
    }
    return sources;
  }

  @Override
  public Uni<Void> done(Part part) {
    List<Source> sources = part.sources();
    Uni<RowSet<Row>> noted =
        sources.isEmpty()
            ? pool.preparedQuery(CleanupStatements.END)
                .execute(Tuple.of(part.organization().value(), part.id()))
            : pool.preparedQuery(CleanupStatements.GO_ON)
                .execute(
                    Tuple.of(
                        part.organization().value(),
                        part.id(),
                        sources.get(sources.size() - 1).item().id()));
    return noted.replaceWithVoid().onFailure().transform(StoreFailures::translate);
  }
}
