package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.Backlog;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.application.round.Rounds;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The command log. Appends of concurrent requests share one statement, and so one commit. */
@Singleton
class PostgresCommandLog implements CommandLog {
  /** Only the first unfinished command of an item counts: it holds back all others. */
  static final String OVERDUE =
      """
      SELECT org, item_id, floor(extract(epoch FROM now() - accepted_at) * 1000)::bigint AS waited
      FROM command head
      WHERE finished_at IS NULL AND accepted_at <= now() - $1::bigint * interval '1 millisecond'
        AND (due_at IS NULL OR due_at <= now())
        AND NOT EXISTS (
          SELECT FROM command earlier
          WHERE earlier.org = head.org AND earlier.item_id = head.item_id
            AND earlier.state = 'pending' AND earlier.sequence < head.sequence)
      ORDER BY sequence LIMIT $2
      """;

  /**
   * What failed, and what was refused for media that the world did not give: those are fetched
   * anew.
   */
  private static final String REOPEN =
      """
      WITH reopened AS (
        UPDATE command c
        SET state = 'pending', attempts = 0, due_at = NULL, errors = NULL, finished_at = NULL
        WHERE org = $1 AND operation = $2 AND (state = 'failed' OR state = 'rejected' AND EXISTS (
          SELECT FROM command_media m JOIN media_import i ON i.org = m.org AND i.id = m.import
          WHERE m.org = c.org AND m.operation = c.operation AND m.index = c.index
            AND i.code IS NOT NULL))
        RETURNING org, operation, index, item_id
      ), forgotten AS (
        DELETE FROM command_media m USING reopened r
        WHERE m.org = r.org AND m.operation = r.operation AND m.index = r.index
      )
      SELECT item_id FROM reopened
      """;

  private final Pool pool;
  private final Rounds<NewOperation, Appended> creates;
  private final Rounds<NewOperation, Appended> changes;
  private final Rounds<NewOperation, Appended> conditional;
  private final ConditionalAppender conditions;

  PostgresCommandLog(Pool pool, AcceptConfig config, IdempotencyConfig idempotency) {
    LostAnswers lostAnswers = new LostAnswers(pool, config.lostAnswerPatience());
    this.pool = pool;
    this.creates =
        rounds(config, new CommandAppender(pool, AppendStatements.CREATES, lostAnswers)::append);
    this.changes =
        rounds(config, new CommandAppender(pool, AppendStatements.CHANGES, lostAnswers)::append);
    this.conditions = new ConditionalAppender(pool, lostAnswers, idempotency.keep());
    this.conditional = rounds(config, new SharedKeys(conditions::append)::append);
  }

  private static Rounds<NewOperation, Appended> rounds(
      AcceptConfig config, Function<List<NewOperation>, Uni<List<Appended>>> append) {
    return new Rounds<>(
        new Rounds.Limits(config.capacity(), config.group(), config.concurrency()), append);
  }

  @Override
  public Uni<Appended> append(NewOperation operation) {
    if (!operation.isPlain()) {
      return conditional.submit(operation);
    }
    return (operation.item().isPresent() ? changes : creates).submit(operation);
  }

  @Override
  public Uni<Optional<Appended>> recorded(OrganizationId organization, RequestKey key) {
    return conditions.recorded(organization, key);
  }

  @Override
  public Uni<Backlog> overdue(Duration waited, int limit) {
    return pool.preparedQuery(OVERDUE)
        .execute(Tuple.of(waited.toMillis(), limit))
        .map(PostgresCommandLog::backlog)
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private static Backlog backlog(RowSet<Row> rows) {
    List<ItemKey> items = new ArrayList<>(rows.size());
    long oldest = 0;
    for (Row row : rows) {
      items.add(new ItemKey(new OrganizationId(row.getLong(0)), row.getLong(1)));
      oldest = Math.max(oldest, row.getLong(2));
    }
    return new Backlog(Duration.ofMillis(oldest), items);
  }

  @Override
  public Uni<List<ItemKey>> reopen(OrganizationId organization, UUID operation) {
    return pool.preparedQuery(REOPEN)
        .execute(Tuple.of(organization.value(), operation))
        .map(rows -> items(organization, rows))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private static List<ItemKey> items(OrganizationId organization, RowSet<Row> rows) {
    List<ItemKey> items = new ArrayList<>(rows.size());
    rows.forEach(row -> items.add(new ItemKey(organization, row.getLong(0))));
    return items;
  }
}
