package dev.creamery.adapter.persistence.event;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.EventFeed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The feed in PostgreSQL. Turns are told by the clock of the database alone. */
@Singleton
class PostgresEventFeed implements EventFeed {
  private final Pool pool;

  /** Who this replica is, for as long as it lives. */
  private final UUID holder = UUID.randomUUID();

  PostgresEventFeed(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Boolean> takeTurn(String reader, Duration lease) {
    Tuple parameters = Tuple.of(reader, holder, lease.toMillis());
    return execute(FeedStatements.TAKE_TURN, parameters)
        .flatMap(
            rows ->
                rows.size() > 0
                    ? Uni.createFrom().item(rows)
                    : execute(FeedStatements.BEGIN, Tuple.of(reader, holder))
                        .chain(() -> execute(FeedStatements.TAKE_TURN, parameters)))
        .map(rows -> rows.iterator().next().getBoolean("ours"));
  }

  @Override
  public Uni<List<RecordedEvent>> read(String reader, int most) {
    return execute(FeedStatements.READ, Tuple.of(reader, holder, most))
        .map(
            rows -> {
              List<RecordedEvent> events = new ArrayList<>(rows.size());
              rows.forEach(row -> events.add(EventReading.read(row)));
              return events;
            });
  }

  @Override
  public Uni<Boolean> acknowledge(String reader, RecordedEvent last) {
    Tuple parameters =
        Tuple.of(reader, holder, last.position().transaction(), last.position().sequence());
    return execute(FeedStatements.ACKNOWLEDGE, parameters).map(rows -> rows.rowCount() > 0);
  }

  private Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .onFailure()
        .transform(StoreFailures::translate);
  }
}
