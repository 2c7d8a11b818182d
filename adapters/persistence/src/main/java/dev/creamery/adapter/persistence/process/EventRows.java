package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.Settled;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.ItemEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * What the world is told of a batch: one event for each command that changed something or was
 * rejected, in order of acceptance.
 */
record EventRows(List<Settled> told) {
  static EventRows of(List<Settled> settled) {
    return new EventRows(
        settled.stream().filter(one -> !(one.decision() instanceof Decision.Unchanged)).toList());
  }

  boolean isEmpty() {
    return told.isEmpty();
  }

  int size() {
    return told.size();
  }

  /** The statement that writes these rows and no others. */
  String sql() {
    return withFailures() ? WriteStatements.ADD_EVENTS_WITH_FAILURES : WriteStatements.ADD_EVENTS;
  }

  Tuple columns(OperationIds ids) {
    Columns<Settled> columns =
        Columns.of(told)
            .longs(one -> one.command().item().organization().value())
            .uuids(one -> ids.next())
            .texts(one -> one.command().collection().value())
            .longs(one -> one.command().item().id())
            .longs(one -> Writing.version(one.decision()))
            .texts(one -> event(one.decision()).code())
            .texts(one -> one.command().editor())
            .texts(one -> one.command().trace().map(TraceContext::value).orElse(null));
    if (withFailures()) {
      columns
          .uuids(one -> isFailure(one) ? one.command().operation() : null)
          .integers(one -> isFailure(one) ? (Integer) one.command().index() : null)
          .texts(one -> Writing.errors(one.decision()));
    }
    return columns.tuple();
  }

  private boolean withFailures() {
    return told.stream().anyMatch(EventRows::isFailure);
  }

  private static boolean isFailure(Settled one) {
    return one.decision() instanceof Decision.Rejected;
  }

  private static ItemEvent event(Decision decision) {
    return decision instanceof Decision.Applied applied ? applied.event() : ItemEvent.FAILED;
  }
}
