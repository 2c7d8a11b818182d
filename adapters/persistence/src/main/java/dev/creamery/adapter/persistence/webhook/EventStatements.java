package dev.creamery.adapter.persistence.webhook;

import dev.creamery.adapter.persistence.event.EventReading;
import dev.creamery.adapter.persistence.sql.ItemRows;

/** The statements that make deliveries of events. */
final class EventStatements {
  /** Where the reader stands, and whether anybody listens at all. */
  static final String STAND =
      """
      SELECT transaction::text::bigint AS transaction, sequence,
        EXISTS (SELECT FROM webhook_endpoint WHERE enabled AND NOT removed) AS listened
      FROM event_cursor WHERE reader = 'webhooks'
      """;

  private static final String BEYOND = EventReading.after("$1::text::xid8", "$2::bigint");

  /**
   * Moves past everything, where there is anything. Whoever begins to listen meanwhile has a later
   * transaction, and what it is to hear is not passed.
   */
  static final String PASS =
      """
      UPDATE event_cursor SET transaction = pg_snapshot_xmin(pg_current_snapshot()), sequence = 0
      WHERE reader = 'webhooks' AND transaction = $1::text::xid8 AND sequence = $2
        AND EXISTS (SELECT FROM event e WHERE %s)
        AND NOT EXISTS (SELECT FROM webhook_endpoint WHERE enabled AND NOT removed)
      """
          .formatted(BEYOND);

  static final String NEXT =
      """
      SELECT %s
      FROM event e WHERE %s
      ORDER BY e.transaction, e.sequence LIMIT $3
      """
          .formatted(EventReading.COLUMNS, BEYOND);

  static final String LISTENERS =
      """
      SELECT org, id, url, events, collections, payload, since::text::bigint AS since
      FROM webhook_endpoint WHERE org = ANY ($1) AND enabled AND NOT removed
      ORDER BY org, id
      """;

  /** Items as they were in these versions. A past state lacks what never changes. */
  static final String STATES =
      ItemRows.with(
          """
          SELECT item.org, item.id, item.collection, item.status, item.version, item.deleted, item.fields
          FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS k (org, id, version)
          JOIN item ON item.org = k.org AND item.id = k.id AND item.version = k.version
          UNION ALL
          SELECT v.org, v.item_id, item.collection, v.status, v.version, v.deleted, v.fields
          FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS k (org, id, version)
          JOIN item_version v ON v.org = k.org AND v.item_id = k.id AND v.version = k.version
          JOIN item ON item.org = v.org AND item.id = v.item_id
          """,
          "",
          "i.id, i.version");

  static final String MOVE_ON =
      """
      UPDATE event_cursor SET transaction = $3::text::xid8, sequence = $4
      WHERE reader = 'webhooks' AND transaction = $1::text::xid8 AND sequence = $2
      """;

  static final String ADD =
      """
      WITH added AS (
        INSERT INTO webhook_delivery (org, id, endpoint, event, type, collection, item_id, body, trace)
        SELECT org, id, endpoint, event, type, collection, item_id, body, trace
        FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[],
                    $7::bigint[], $8::text[], $9::text[])
          WITH ORDINALITY AS i (org, id, endpoint, event, type, collection, item_id, body, trace, nth)
        ORDER BY nth
        RETURNING org, id, endpoint, item_id, sequence
      )
      INSERT INTO webhook_queue (delivery, org, endpoint, item_id, sequence, due_at)
      SELECT id, org, endpoint, item_id, sequence, %s FROM added d
      """
          .formatted(QueueStatements.WHEN_DUE);

  private EventStatements() {}
}
