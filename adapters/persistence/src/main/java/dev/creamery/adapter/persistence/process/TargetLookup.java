package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.port.out.Targets;
import dev.creamery.application.port.out.Targets.OfOrganization;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.reference.ReferenceTarget;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for the targets of references. */
final class TargetLookup {
  private TargetLookup() {}

  static Uni<Targets> find(SqlConnection connection, Collection<OfOrganization> targets) {
    return PageTargets.find(connection, targets)
        .flatMap(pages -> findItems(connection, targets).map(items -> with(items, pages)));
  }

  private static Targets with(Targets items, Set<OfOrganization> pages) {
    if (pages.isEmpty()) {
      return items;
    }
    Set<OfOrganization> existing = new HashSet<>(items.existing());
    existing.addAll(pages);
    return new Targets(existing, items.awaited());
  }

  private static Uni<Targets> findItems(
      SqlConnection connection, Collection<OfOrganization> targets) {
    List<ItemKey> items =
        targets.stream()
            .filter(of -> of.target() instanceof ReferenceTarget.ToItem)
            .map(of -> new ItemKey(of.organization(), ((ReferenceTarget.ToItem) of.target()).id()))
            .distinct()
            .toList();
    if (items.isEmpty()) {
      return Uni.createFrom().item(Targets.NONE);
    }
    // In this order: an item that is created between the two is not awaited any more, and exists.
    Uni<RowSet<Row>> awaited =
        connection.preparedQuery(ClaimStatements.AWAITED).execute(named(items));
    Uni<RowSet<Row>> existing =
        connection.preparedQuery(ClaimStatements.EXISTING).execute(named(items));
    return Uni.combine()
        .all()
        .unis(awaited, existing)
        .asTuple()
        .map(rows -> new Targets(existing(rows.getItem2()), awaited(rows.getItem1())));
  }

  private static Tuple named(List<ItemKey> items) {
    return Columns.of(items).longs(item -> item.organization().value()).longs(ItemKey::id).tuple();
  }

  private static Set<OfOrganization> existing(RowSet<Row> rows) {
    Set<OfOrganization> existing = new HashSet<>();
    for (Row row : rows) {
      CollectionKey collection = new CollectionKey(row.getString("collection"));
      existing.add(
          new OfOrganization(
              new OrganizationId(row.getLong("org")),
              new ReferenceTarget.ToItem(collection, row.getLong("id"))));
    }
    return existing;
  }

  private static Map<ItemKey, Long> awaited(RowSet<Row> rows) {
    Map<ItemKey, Long> awaited = new HashMap<>();
    rows.forEach(row -> awaited.put(PendingRows.item(row), row.getLong("sequence")));
    return awaited;
  }
}
