package dev.creamery.adapter.persistence.event;

import dev.creamery.adapter.persistence.store.BoundedPool;

/** The statements by which events are read in order. */
final class FeedStatements {
  /**
   * Takes a turn that nobody has, or keeps one of which half is over. Gives no row where the reader
   * is new.
   */
  static final String TAKE_TURN =
      """
      WITH taken AS (
        UPDATE event_cursor SET holder = $2, held_until = now() + $3::bigint * interval '1 millisecond'
        WHERE reader = $1
          AND (held_until <= now() OR holder = $2 AND held_until <= now() + $3::bigint * interval '0.5 milliseconds')
        RETURNING holder
      )
      SELECT EXISTS (SELECT FROM taken) OR holder = $2 AND held_until > now() AS ours
      FROM event_cursor WHERE reader = $1
      """;

  /** Begins with what is not over yet. Sequences begin at 1. */
  static final String BEGIN =
      """
      INSERT INTO event_cursor (reader, transaction, sequence, holder, held_until)
      VALUES ($1, pg_snapshot_xmin(pg_current_snapshot()), 0, $2, now())
      ON CONFLICT DO NOTHING
      """;

  /** How much is waiting decides whether it is read in order or sorted. */
  static final String READ =
      BoundedPool.PLANNED_EACH_TIME
          + """
          SELECT %s
          FROM event_cursor c
          CROSS JOIN LATERAL (
            SELECT * FROM event e WHERE %s
            ORDER BY e.transaction, e.sequence LIMIT $3
          ) AS e
          WHERE c.reader = $1 AND c.holder = $2
          ORDER BY e.transaction, e.sequence
          """
              .formatted(EventReading.COLUMNS, EventReading.after("c.transaction", "c.sequence"));

  static final String ACKNOWLEDGE =
      """
      UPDATE event_cursor SET transaction = $3::bigint::text::xid8, sequence = $4
      WHERE reader = $1 AND holder = $2
      """;

  private FeedStatements() {}
}
