package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.json.ViolationsJson;
import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.port.out.BulkFindings;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Records some lines of a bulk, within one transaction. */
final class BulkAppend {
  private final SqlConnection connection;
  private final BulkUpload upload;
  private final BulkLines lines;

  BulkAppend(SqlConnection connection, BulkUpload upload, BulkLines lines) {
    this.connection = connection;
    this.upload = upload;
    this.lines = lines;
  }

  /** The items of what was recorded; empty where another upload goes on with the bulk. */
  Uni<Optional<List<ItemKey>>> append(BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge) {
    return connection
        .preparedQuery(BulkStatements.HOLD)
        .execute(Tuple.of(org(), upload.operation(), upload.number()))
        .flatMap(
            held ->
                held.size() == 0
                    ? Uni.createFrom().item(Optional.empty())
                    : append(held.iterator().next(), needs, judge).map(Optional::of));
  }

  private Uni<List<ItemKey>> append(
      Row bulk, BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge) {
    int before = bulk.getInteger("lines");
    if (before >= lines.upTo()) {
      return Uni.createFrom().item(List.of());
    }
    if (before != lines.after()) {
      throw new IllegalStateException(
          "Line " + lines.after() + " of a bulk comes after line " + before);
    }
    return new BulkLookup(connection, upload)
        .find(needs)
        .map(judge)
        .flatMap(judged -> record(judged, bulk.getInteger("refused")));
  }

  private Uni<List<ItemKey>> record(NewBulkLines judged, int refusedBefore) {
    return judged.commands().isEmpty()
        ? note(judged, refusedBefore, List.of(), Set.of())
        : hold(judged.commands())
            .chain(() -> connection.preparedQuery(BulkStatements.APPEND).execute(columns(judged)))
            .flatMap(rows -> note(judged, refusedBefore, rows));
  }

  private Uni<Void> hold(List<NewBulkLines.Line> commands) {
    Long[] items =
        commands.stream()
            .filter(line -> !line.creates() && !line.known())
            .flatMap(line -> line.item().stream())
            .toArray(Long[]::new);
    return items.length == 0
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(BulkStatements.HOLD_ITEMS)
            .execute(Tuple.tuple().addArrayOfLong(items))
            .replaceWithVoid();
  }

  private Tuple columns(NewBulkLines judged) {
    return Columns.of(judged.commands())
        .integers(line -> line.number() - 1)
        .texts(line -> line.collection().value())
        .longs(line -> line.item().orElse(null))
        .booleans(NewBulkLines.Line::known)
        .texts(line -> line.command().kind().code())
        .texts(line -> Payload.write(line.command()))
        .tuple()
        .addLong(org())
        .addUUID(upload.operation())
        .addString(upload.editor());
  }

  private Uni<List<ItemKey>> note(NewBulkLines judged, int refusedBefore, RowSet<Row> rows) {
    List<ItemKey> items = new ArrayList<>(rows.size());
    Set<Integer> recorded = new HashSet<>();
    for (Row row : rows) {
      items.add(new ItemKey(upload.organization(), row.getLong("item_id")));
      recorded.add(row.getInteger("line"));
    }
    return note(judged, refusedBefore, items, recorded);
  }

  private Uni<List<ItemKey>> note(
      NewBulkLines judged, int refusedBefore, List<ItemKey> items, Set<Integer> recorded) {
    List<RefusedLine> refused = new ArrayList<>(judged.refused());
    judged.commands().stream()
        .filter(line -> !recorded.contains(line.number()))
        .forEach(line -> refused.add(new RefusedLine(line.number(), List.of(judged.missing()))));
    refused.sort(Comparator.comparingInt(RefusedLine::number));
    int room = Math.max(0, BulkLog.MAX_REFUSALS - refusedBefore);
    List<RefusedLine> kept = refused.subList(0, Math.min(refused.size(), room));
    return reserve(judged)
        .chain(
            () ->
                connection
                    .preparedQuery(BulkStatements.NOTE)
                    .execute(progress(judged, kept, items.size(), refused.size())))
        .replaceWith(items);
  }

  private Tuple progress(NewBulkLines judged, List<RefusedLine> kept, int recorded, int refused) {
    return Tuple.of(org(), upload.operation())
        .addArrayOfInteger(kept.stream().map(RefusedLine::number).toArray(Integer[]::new))
        .addArrayOfString(
            kept.stream().map(line -> ViolationsJson.write(line.why())).toArray(String[]::new))
        .addInteger(lines.upTo())
        .addString(lines.digest())
        .addInteger(recorded)
        .addInteger(refused)
        .addArrayOfString(
            judged.commands().stream()
                .map(line -> line.collection().value())
                .distinct()
                .toArray(String[]::new));
  }

  private Uni<Void> reserve(NewBulkLines judged) {
    if (judged.reserved().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<UniqueKey> keys = List.copyOf(judged.reserved().keySet());
    Tuple named =
        BulkLookup.columns(keys).longs(judged.reserved()::get).tuple().addUUID(upload.operation());
    return connection.preparedQuery(BulkStatements.RESERVE).execute(named).replaceWithVoid();
  }

  private long org() {
    return upload.organization().value();
  }
}
