package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.json.ViolationsJson;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandIds;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.MediaProgress;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.shared.Violation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts operations together from the rows of their commands. */
final class OperationRows {
  private OperationRows() {}

  /** The operations, in the order of the rows; none of them a bulk. */
  static List<OperationView> read(RowSet<Row> rows) {
    return read(byOperation(rows), Map.of());
  }

  /**
   * The operations, in the order of the rows.
   *
   * @param bulks how far those of them have come that are bulks
   * @param ofBulks their commands, as they were found after that
   */
  static List<OperationView> read(
      RowSet<Row> rows, Map<UUID, BulkView> bulks, RowSet<Row> ofBulks) {
    Map<UUID, List<CommandView>> commands = byOperation(rows);
    commands.putAll(byOperation(ofBulks));
    return read(commands, bulks);
  }

  private static Map<UUID, List<CommandView>> byOperation(RowSet<Row> rows) {
    Map<UUID, List<CommandView>> commands = new LinkedHashMap<>();
    for (Row row : rows) {
      commands.computeIfAbsent(row.getUUID("operation"), id -> new ArrayList<>()).add(command(row));
    }
    return commands;
  }

  private static List<OperationView> read(
      Map<UUID, List<CommandView>> commands, Map<UUID, BulkView> bulks) {
    return commands.entrySet().stream()
        .map(
            operation ->
                new OperationView(
                    operation.getKey(),
                    operation.getValue(),
                    Optional.ofNullable(bulks.get(operation.getKey()))))
        .toList();
  }

  /** Those operations of the rows that are bulks. */
  static List<UUID> bulks(RowSet<Row> rows) {
    Set<UUID> bulks = new LinkedHashSet<>();
    for (Row row : rows) {
      if (row.getBoolean("bulk")) {
        bulks.add(row.getUUID("operation"));
      }
    }
    return List.copyOf(bulks);
  }

  /** The commands, in the order of the rows. */
  static List<CommandView> commands(RowSet<Row> rows) {
    List<CommandView> commands = new ArrayList<>(rows.size());
    rows.forEach(row -> commands.add(command(row)));
    return commands;
  }

  private static CommandView command(Row row) {
    int index = row.getInteger("index");
    return new CommandView(
        index,
        CommandIds.of(row.getUUID("operation"), index),
        CommandKind.parse(row.getString("kind")).orElseThrow(),
        new CollectionKey(row.getString("collection")),
        row.getLong("item_id"),
        CommandState.parse(row.getString("state")).orElseThrow(),
        Optional.ofNullable(row.getLong("version")),
        errors(row.getString("errors")),
        media(row.getJsonArray("media")),
        row.getInteger("attempts"),
        row.getOffsetDateTime("accepted_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("finished_at")).map(OffsetDateTime::toInstant));
  }

  private static List<MediaProgress> media(@Nullable JsonArray imports) {
    return imports == null
        ? List.of()
        : imports.stream().map(one -> media((JsonObject) one)).toList();
  }

  private static MediaProgress media(JsonObject one) {
    return new MediaProgress(
        one.getString("source"),
        Optional.ofNullable(one.getString("key")).flatMap(MediaKey::parse),
        one.getLong("bytes"),
        Optional.ofNullable(one.getLong("of")));
  }

  private static List<Violation> errors(String json) {
    return json == null ? List.of() : ViolationsJson.read(json);
  }
}
