package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.sql.ItemRows;
import dev.creamery.adapter.persistence.sql.Rows;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.read.Ordering;
import dev.creamery.application.read.Position;
import dev.creamery.application.read.VersionView;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads items for readers: one statement each. */
@Singleton
class PostgresItemQueries implements ItemQueries {
  static final String BY_IDS =
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
    return run(CountSql.of(selection), rows -> rows.iterator().next().getLong(0));
  }

  @Override
  public Uni<List<Item>> slice(Selection selection, Ordering ordering, int limit, long offset) {
    return run(
        isWalk(selection, ordering)
            ? WalkSql.slice(selection, limit, offset)
            : new ListSql(selection, ordering).slice(limit, offset),
        items::read);
  }

  /** Whether this is what is read most: all items of a list by id. */
  private static boolean isWalk(Selection selection, Ordering ordering) {
    return selection.takesAnyContent() && ordering.equals(Ordering.BY_ID);
  }

  @Override
  public Uni<List<Placed>> after(
      Selection selection, Ordering ordering, Optional<Position> last, int limit) {
    int keys = ordering.orders().size();
    return run(
        isWalk(selection, ordering)
            ? WalkSql.after(selection, last, limit)
            : new ListSql(selection, ordering).after(last, limit),
        rows -> placed(rows, keys));
  }

  private List<Placed> placed(RowSet<Row> rows, int keys) {
    List<Placed> placed = new ArrayList<>(rows.size());
    Iterator<Item> found = items.read(rows).iterator();
    for (Row row : rows) {
      List<Optional<String>> position =
          IntStream.range(0, keys)
              .mapToObj(n -> Optional.ofNullable(row.getString(ListSql.keyName(n))))
              .toList();
      Item item = found.next();
      placed.add(new Placed(item, new Position(position, item.key().id())));
    }
    return placed;
  }

  @Override
  public Uni<List<Item>> byIds(OrganizationId organization, Collection<Long> ids) {
    Tuple parameters = Tuple.of(organization.value()).addArrayOfLong(ids.toArray(Long[]::new));
    return run(new Statement(BY_IDS, parameters), items::read);
  }

  @Override
  public Uni<Optional<Item>> current(ItemKey item) {
    return run(new Statement(HistorySql.CURRENT, tuple(item)), this::first);
  }

  @Override
  public Uni<Optional<Item>> version(ItemKey item, long version) {
    return run(new Statement(HistorySql.VERSION, tuple(item).addLong(version)), this::first);
  }

  private Optional<Item> first(RowSet<Row> rows) {
    return items.read(rows).stream().findFirst();
  }

  @Override
  public Uni<List<VersionView>> versions(ItemKey item, int limit, long offset) {
    return run(
        new Statement(HistorySql.VERSIONS, tuple(item).addInteger(limit).addLong(offset)),
        rows -> Rows.list(rows, PostgresItemQueries::versionView));
  }

  private static VersionView versionView(Row row) {
    return new VersionView(
        row.getLong("version"),
        ItemStatus.parse(row.getString("status")).orElseThrow(),
        row.getBoolean("deleted"),
        row.getOffsetDateTime("updated_at").toInstant(),
        row.getString("editor"),
        row.getUUID("operation"));
  }

  private static Tuple tuple(ItemKey item) {
    return Tuple.of(item.organization().value(), item.id());
  }

  private <T> Uni<T> run(Statement statement, Function<RowSet<Row>, T> read) {
    return statement.run(pool).map(read).onFailure().transform(StoreFailures::translate);
  }
}
