package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.json.ViolationsJson;
import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.bulk.TakenWhole;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Records some lines of a bulk, within one transaction. */
final class BulkAppend {
  private final SqlConnection connection;
  private final BulkUpload upload;
  private final BulkLines lines;
  private final boolean whole;

  /**
   * An append.
   *
   * @param whole whether its commands are applied together or not at all
   */
  BulkAppend(SqlConnection connection, BulkUpload upload, BulkLines lines, boolean whole) {
    this.connection = connection;
    this.upload = upload;
    this.lines = lines;
    this.whole = whole;
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
    return insert(judged)
        .flatMap(recorded -> note(judged, refusedBefore, recorded, refused(judged, recorded)));
  }

  /** Records all lines, or none where any is refused; what it wrote by then is to be undone. */
  Uni<TakenWhole> appendWhole(BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge) {
    return new BulkLookup(connection, upload)
        .find(needs)
        .map(judge)
        .flatMap(
            judged ->
                judged.refused().isEmpty()
                    ? insert(judged).flatMap(recorded -> finish(judged, recorded))
                    : Uni.createFrom().item(new TakenWhole.Refused(sorted(judged.refused()))));
  }

  private Uni<TakenWhole> finish(NewBulkLines judged, Map<Integer, ItemKey> recorded) {
    List<RefusedLine> refused = refused(judged, recorded);
    return refused.isEmpty()
        ? note(judged, 0, recorded, refused)
            .map(items -> new TakenWhole.Recorded(upload.operation(), items))
        : Uni.createFrom().item(new TakenWhole.Refused(refused));
  }

  /** The item of each line that was recorded, in their order. */
  private Uni<Map<Integer, ItemKey>> insert(NewBulkLines judged) {
    return judged.commands().isEmpty()
        ? Uni.createFrom().item(Map.of())
        : hold(judged.commands())
            .chain(() -> connection.preparedQuery(BulkStatements.APPEND).execute(columns(judged)))
            .map(this::recorded);
  }

  private Map<Integer, ItemKey> recorded(RowSet<Row> rows) {
    Map<Integer, ItemKey> recorded = new LinkedHashMap<>();
    for (Row row : rows) {
      recorded.put(
          row.getInteger("line"), new ItemKey(upload.organization(), row.getLong("item_id")));
    }
    return recorded;
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
        .addString(upload.editor())
        .addBoolean(whole);
  }

  /** All lines of which nothing was recorded, in order. */
  private static List<RefusedLine> refused(NewBulkLines judged, Map<Integer, ItemKey> recorded) {
    List<RefusedLine> refused = new ArrayList<>(judged.refused());
    judged.commands().stream()
        .filter(line -> !recorded.containsKey(line.number()))
        .forEach(line -> refused.add(new RefusedLine(line.number(), List.of(judged.missing()))));
    return sorted(refused);
  }

  private static List<RefusedLine> sorted(List<RefusedLine> lines) {
    return lines.stream().sorted(Comparator.comparingInt(RefusedLine::number)).toList();
  }

  private Uni<List<ItemKey>> note(
      NewBulkLines judged,
      int refusedBefore,
      Map<Integer, ItemKey> recorded,
      List<RefusedLine> refused) {
    int room = Math.max(0, BulkLog.MAX_REFUSALS - refusedBefore);
    List<RefusedLine> kept = refused.subList(0, Math.min(refused.size(), room));
    return reserve(judged)
        .chain(
            () ->
                connection
                    .preparedQuery(BulkStatements.NOTE)
                    .execute(progress(judged, kept, recorded.size(), refused.size())))
        .replaceWith(List.copyOf(recorded.values()));
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
