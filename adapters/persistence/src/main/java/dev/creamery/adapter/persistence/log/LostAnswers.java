package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.port.out.NewOperation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what became of an append whose answer was lost with its connection. A client is told of
 * failure only when it is sure that nothing was recorded, or can be, of what it asked.
 */
final class LostAnswers {
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Pool pool;
  private final Duration patience;

  /**
   * Looks for lost answers.
   *
   * @param patience how long a statement may live on in the database after its connection was lost
   */
  LostAnswers(Pool pool, Duration patience) {
    this.pool = pool;
    this.patience = patience;
  }

  /** The commands that were committed after all; fails with the first failure where none were. */
  Uni<RowSet<Row>> find(List<NewOperation> operations, Throwable failure) {
    return look(operations, failure, System.nanoTime() + patience.toNanos());
  }

  private Uni<RowSet<Row>> look(List<NewOperation> operations, Throwable failure, long deadline) {
    return pool.preparedQuery(AppendStatements.COMMITTED)
        .execute(
            Columns.of(operations)
                .longs(operation -> operation.organization().value())
                .uuids(NewOperation::id)
                .tuple())
        .map(found -> found.size() > 0 ? Optional.of(found) : Optional.<RowSet<Row>>empty())
        .onFailure()
        .recoverWithItem(Optional.empty())
        .flatMap(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(found.get())
                    : again(operations, failure, deadline));
  }

  private Uni<RowSet<Row>> again(List<NewOperation> operations, Throwable failure, long deadline) {
    if (System.nanoTime() > deadline) {
      return Uni.createFrom().failure(failure);
    }
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(PAUSE)
        .flatMap(now -> look(operations, failure, deadline));
  }
}
