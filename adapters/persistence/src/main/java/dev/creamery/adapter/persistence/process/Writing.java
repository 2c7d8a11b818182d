package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.json.FieldsJson;
import dev.creamery.adapter.persistence.json.ViolationsJson;
import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the commands of a claim came to. All statements are on their way before the first is
 * answered: one round trip, whatever the batch holds.
 */
final class Writing {
  /** A file that an item shows. */
  private record Shown(ItemChange by, MediaKey key) {}

  private final SqlConnection connection;
  private final OperationIds ids;
  private final List<Uni<Void>> statements = new ArrayList<>();

  Writing(SqlConnection connection, OperationIds ids) {
    this.connection = connection;
    this.ids = ids;
  }

  Uni<Void> write(List<Settled> settled) {
    List<ItemChange> changes = ItemChange.of(settled);
    if (!changes.isEmpty()) {
      ItemChanges sorted = ItemChanges.sort(changes);
      writeItems(sorted);
      writeReferences(sorted);
      writeMedia(changes);
      cleanUp(sorted.last());
      writeUnique(ValueClaims.of(settled));
    }
    EventRows events = EventRows.of(settled);
    if (!events.isEmpty()) {
      statement(events.sql(), events.columns(ids), events.size());
    }
    statement(WriteStatements.FINISH_COMMANDS, finished(settled), settled.size());
    return Uni.join().all(statements).andFailFast().replaceWithVoid();
  }

  private void writeItems(ItemChanges changes) {
    writeItems(WriteStatements.CREATE_ITEMS, changes.created(), items(changes.created()));
    Columns<ItemChange> updated =
        items(changes.updated()).longs(change -> changes.storedVersions().get(change.key()));
    writeItems(WriteStatements.CHANGE_ITEMS, changes.updated(), updated);
    writeItems(WriteStatements.KEEP_PASSING_STATES, changes.passed(), items(changes.passed()));
  }

  private void writeItems(String sql, List<ItemChange> changes, Columns<ItemChange> columns) {
    if (!changes.isEmpty()) {
      statement(sql, columns.tuple(), changes.size());
    }
  }

  private static Columns<ItemChange> items(List<ItemChange> changes) {
    return Columns.of(changes)
        .longs(ItemChange::org)
        .longs(ItemChange::itemId)
        .texts(change -> change.item().collection().value())
        .texts(change -> change.item().status().code())
        .longs(change -> change.item().version())
        .booleans(change -> change.item().deleted())
        .texts(change -> FieldsJson.write(change.item().fields(), change.schema()))
        .uuids(ItemChange::operation)
        .texts(change -> change.command().editor())
        .longs(change -> change.schema().version());
  }

  private void writeReferences(ItemChanges changes) {
    if (!changes.updated().isEmpty()) {
      Tuple sources =
          Columns.of(changes.updated()).longs(ItemChange::org).longs(ItemChange::itemId).tuple();
      statement(WriteStatements.DROP_REFERENCES, sources);
    }
    List<Edge> edges = Edge.of(changes.last());
    if (!edges.isEmpty()) {
      statement(WriteStatements.ADD_REFERENCES, references(edges), edges.size());
    }
  }

  private void writeMedia(List<ItemChange> changes) {
    List<Shown> shown =
        changes.stream()
            .flatMap(
                change ->
                    change.item().fields().media().stream().map(key -> new Shown(change, key)))
            .toList();
    if (!shown.isEmpty()) {
      Tuple columns =
          Columns.of(shown)
              .longs(one -> one.by().org())
              .longs(one -> one.by().itemId())
              .texts(one -> one.key().id().sha256())
              .tuple();
      statement(WriteStatements.ADD_MEDIA, columns);
    }
  }

  private void cleanUp(List<ItemChange> last) {
    List<ItemChange> deleted = last.stream().filter(change -> change.item().deleted()).toList();
    if (!deleted.isEmpty()) {
      Tuple named =
          Columns.of(deleted)
              .longs(ItemChange::org)
              .texts(change -> change.item().collection().value())
              .longs(ItemChange::itemId)
              .texts(change -> change.command().editor())
              .tuple();
      statement(WriteStatements.CLEAN_UP_REFERENCES, named);
    }
  }

  private void writeUnique(ValueClaims claims) {
    if (!claims.released().isEmpty()) {
      statement(WriteStatements.RELEASE_VALUES, values(claims.released()));
    }
    if (!claims.taken().isEmpty()) {
      statement(WriteStatements.TAKE_VALUES, values(claims.taken()));
    }
  }

  private static Tuple values(Map<UniqueKey, Long> claims) {
    List<UniqueKey> keys = List.copyOf(claims.keySet());
    return UniqueLookup.columns(keys)
        .tuple()
        .addArrayOfLong(keys.stream().map(claims::get).toArray(Long[]::new));
  }

  private static Tuple references(List<Edge> edges) {
    return Columns.of(edges)
        .longs(edge -> edge.source().org())
        .longs(edge -> edge.source().itemId())
        .texts(edge -> edge.locale().code())
        .texts(Edge::storedAs)
        .integers(Edge::position)
        .longs(Edge::targetId)
        .texts(Edge::page)
        .tuple();
  }

  private static Tuple finished(List<Settled> settled) {
    return Columns.of(settled)
        .longs(one -> one.command().item().organization().value())
        .uuids(one -> one.command().operation())
        .integers(one -> one.command().index())
        .texts(one -> state(one.decision()).code())
        .longs(one -> version(one.decision()))
        .texts(one -> errors(one.decision()))
        .tuple();
  }

  private static CommandState state(Decision decision) {
    return decision instanceof Decision.Rejected ? CommandState.REJECTED : CommandState.APPLIED;
  }

  static @Nullable Long version(Decision decision) {
    if (decision instanceof Decision.Applied applied) {
      return applied.item().version();
    }
    return decision instanceof Decision.Unchanged unchanged ? unchanged.item().version() : null;
  }

  static @Nullable String errors(Decision decision) {
    return decision instanceof Decision.Rejected rejected
        ? ViolationsJson.write(rejected.violations())
        : null;
  }

  /** Adds a statement that may write any number of rows. */
  private void statement(String sql, Tuple parameters) {
    statements.add(connection.preparedQuery(sql).execute(parameters).replaceWithVoid());
  }

  /** Adds a statement that must write exactly so many rows, or the whole batch is void. */
  private void statement(String sql, Tuple parameters, int rows) {
    statements.add(
        connection
            .preparedQuery(sql)
            .execute(parameters)
            .invoke(
                written -> {
                  if (written.rowCount() != rows) {
                    throw new IllegalStateException(
                        "Wrote " + written.rowCount() + " rows instead of " + rows + ": " + sql);
                  }
                })
            .replaceWithVoid());
  }
}
