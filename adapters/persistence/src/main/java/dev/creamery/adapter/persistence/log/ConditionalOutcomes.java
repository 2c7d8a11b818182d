package dev.creamery.adapter.persistence.log;

import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What became of operations that were to be recorded under conditions, read from rows. */
final class ConditionalOutcomes {
  private final Map<UUID, List<Row>> rows = new HashMap<>();

  ConditionalOutcomes(RowSet<Row> all) {
    all.forEach(
        row -> rows.computeIfAbsent(row.getUUID("asked"), id -> new ArrayList<>()).add(row));
  }

  /**
   * What became of an operation; empty where nothing is told of it.
   *
   * @param asked the id that it was to have
   * @param fingerprint of what was asked for; empty where there was no key
   */
  Optional<Appended> of(OrganizationId organization, UUID asked, Optional<String> fingerprint) {
    return Optional.ofNullable(rows.get(asked))
        .map(told -> outcome(organization, told, fingerprint.orElse("")));
  }

  private static Appended outcome(OrganizationId organization, List<Row> told, String fingerprint) {
    Row first = told.get(0);
    return switch (first.getString("outcome")) {
      case "committed" -> new Appended.Committed(items(organization, told));
      case "stale" -> new Appended.PreconditionFailed();
      case "missing" -> new Appended.ItemNotFound();
      default ->
          fingerprint.equals(first.getString("fingerprint"))
              ? new Appended.Repeated(first.getUUID("operation"), items(organization, told))
              : new Appended.KeyReused();
    };
  }

  private static List<ItemKey> items(OrganizationId organization, List<Row> told) {
    Map<Integer, ItemKey> byIndex = new TreeMap<>();
    for (Row row : told) {
      // Operations may be pruned before their keys are, where they are not kept for long.
      if (row.getInteger("index") != null) {
        byIndex.put(row.getInteger("index"), new ItemKey(organization, row.getLong("item_id")));
      }
    }
    return List.copyOf(byIndex.values());
  }
}
