package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.json.ViolationsJson;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandCounts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how far bulks have come. */
final class BulkRows {
  private BulkRows() {}

  static Map<UUID, BulkView> read(RowSet<Row> rows) {
    Map<UUID, BulkView> bulks = new HashMap<>();
    rows.forEach(row -> bulks.put(row.getUUID("operation"), bulk(row)));
    return bulks;
  }

  private static BulkView bulk(Row row) {
    return new BulkView(
        BulkView.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInteger("lines"),
        row.getInteger("refused"),
        refusals(row.getJsonArray("refusals")),
        counts(row),
        row.getOffsetDateTime("begun_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("at")).map(OffsetDateTime::toInstant));
  }

  private static CommandCounts counts(Row row) {
    int total = row.getInteger("commands");
    int applied = row.getInteger("applied");
    int rejected = row.getInteger("rejected");
    int failed = row.getInteger("failed");
    return new CommandCounts(
        total, total - applied - rejected - failed, 0, applied, rejected, failed);
  }

  private static List<RefusedLine> refusals(@Nullable JsonArray refusals) {
    return refusals == null
        ? List.of()
        : refusals.stream().map(one -> refusal((JsonObject) one)).toList();
  }

  private static RefusedLine refusal(JsonObject one) {
    return new RefusedLine(one.getInteger("line"), ViolationsJson.read(one.getString("errors")));
  }
}
