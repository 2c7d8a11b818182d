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
import java.util.stream.Collectors;

/** Looks for the targets of references. */
final class TargetLookup {
  private TargetLookup() {}

  static Uni<Targets> find(SqlConnection connection, Collection<OfOrganization> targets) {
    // All are on their way before the first is answered: one round trip.
    return Uni.combine()
        .all()
        .unis(findItems(connection, targets), PageTargets.find(connection, targets))
        .with(TargetLookup::both);
  }

  private static Targets both(Targets items, Targets pages) {
    return new Targets(
        union(items.existing(), pages.existing()),
        items.awaited(),
        union(items.busy(), pages.busy()));
  }

  private static Set<OfOrganization> union(Set<OfOrganization> one, Set<OfOrganization> other) {
    Set<OfOrganization> all = new HashSet<>(one);
    all.addAll(other);
    return all;
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
    // In this order: what is seen after the locks are held stays so, and an item that is created
    // between the last two is not awaited any more, and exists.
    Uni<RowSet<Row>> held =
        connection.preparedQuery(LookupStatements.HOLD_TARGETS).execute(named(items));
    Uni<RowSet<Row>> awaited =
        connection.preparedQuery(LookupStatements.AWAITED).execute(named(items));
    Uni<RowSet<Row>> existing =
        connection.preparedQuery(LookupStatements.EXISTING).execute(named(items));
    return Uni.combine()
        .all()
        .unis(held, awaited, existing)
        .asTuple()
        .map(
            rows ->
                new Targets(
                    existing(rows.getItem3()),
                    awaited(rows.getItem2()),
                    busy(targets, rows.getItem1())));
  }

  private static Set<OfOrganization> busy(
      Collection<OfOrganization> targets, RowSet<Row> heldRows) {
    Set<ItemKey> held = new HashSet<>();
    heldRows.forEach(row -> held.add(PendingRows.item(row)));
    return targets.stream()
        .filter(
            of ->
                of.target() instanceof ReferenceTarget.ToItem item
                    && !held.contains(new ItemKey(of.organization(), item.id())))
        .collect(Collectors.toSet());
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
