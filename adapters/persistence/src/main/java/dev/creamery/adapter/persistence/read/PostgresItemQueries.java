package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.sql.ItemRows;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Reads items for readers: one statement each. */
@Singleton
class PostgresItemQueries implements ItemQueries {
  private static final String SELECTED =
      """
      FROM item WHERE item.org = $1 AND item.collection = $2 AND item.fields ? $3
        AND NOT item.deleted AND ($4 OR item.status = 'published')
      """;

  private static final String COUNT = "SELECT count(*) " + SELECTED;

  private static final String SLICE =
      ItemRows.with("SELECT item.* " + SELECTED + "ORDER BY item.id LIMIT $5 OFFSET $6");

  private static final String BY_IDS =
      ItemRows.with(
          "SELECT item.* FROM item WHERE item.org = $1 AND item.id = ANY ($2) AND NOT item.deleted");

  private final Pool pool;
  private final ItemRows items;

  PostgresItemQueries(Pool pool, SchemaCache schemas) {
    this.pool = pool;
    this.items = new ItemRows(schemas);
  }

  @Override
  public Uni<Long> count(Selection selection) {
    return pool.preparedQuery(COUNT)
        .execute(tuple(selection))
        .map(rows -> rows.iterator().next().getLong(0))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  @Override
  public Uni<List<Item>> slice(Selection selection, int limit, long offset) {
    return pool.preparedQuery(SLICE)
        .execute(tuple(selection).addInteger(limit).addLong(offset))
        .map(items::read)
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private static Tuple tuple(Selection selection) {
    return Tuple.tuple()
        .addLong(selection.organization().value())
        .addString(selection.collection().value())
        .addString(selection.locale().code())
        .addBoolean(selection.drafts());
  }

  @Override
  public Uni<List<Item>> byIds(OrganizationId organization, Collection<Long> ids) {
    return pool.preparedQuery(BY_IDS)
        .execute(Tuple.of(organization.value()).addArrayOfLong(ids.toArray(Long[]::new)))
        .map(items::read)
        .onFailure()
        .transform(StoreFailures::translate);
  }
}
