package dev.creamery.adapter.persistence;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A log in which very many commands are finished, and how the database goes about it. */
public final class FinishedCommands {
  /** Many enough that reading them all would be seen in any plan. */
  private static final String FILL =
      """
      INSERT INTO command
        (org, operation, index, sequence, collection, item_id, kind, payload, editor, state, finished_at)
      SELECT $1, (lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint + n / 100), 12, '0')
                  || '70008000' || lpad(to_hex(n), 12, '0'))::uuid,
             0, nextval('command_sequence'), 'team_members', n, 'create', '{}', 'editor', 'applied',
             now()
      FROM generate_series(1, 200000) AS n
      """;

  private final Pool pool;

  private FinishedCommands(Pool pool) {
    this.pool = pool;
  }

  /** Fills the log, unless it is filled already. */
  public static FinishedCommands in(PostgresStore store) {
    long there =
        store.query("SELECT count(*) FROM command WHERE state = 'applied'").get(0).getLong(0);
    if (there < 200_000) {
      store.query(FILL, store.newOrganization().value());
      store.query("VACUUM ANALYZE command");
      store.query("VACUUM ANALYZE item");
    }
    return new FinishedCommands(store.pool());
  }

  /** How the database would run a statement with these parameters. */
  public String plan(String sql, Tuple parameters) {
    return StreamSupport.stream(
            Answers.answer(() -> pool.preparedQuery("EXPLAIN " + sql).execute(parameters))
                .spliterator(),
            false)
        .map((Row row) -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }
}
