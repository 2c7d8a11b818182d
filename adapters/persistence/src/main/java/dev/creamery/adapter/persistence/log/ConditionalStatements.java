package dev.creamery.adapter.persistence.log;

/** The statements that append what is recorded only under conditions: a key, or a precondition. */
final class ConditionalStatements {
  /**
   * Waits for all who are just recording something of these items or under these keys. In one
   * order, for all who wait. A statement of its own, so that the next one sees what they recorded.
   */
  static final String HOLD =
      """
      SELECT pg_advisory_xact_lock(class, key) FROM (
        SELECT 1 AS class, hashint8(item_id) AS key FROM unnest($1::bigint[]) AS i (item_id)
        WHERE item_id IS NOT NULL
        UNION
        SELECT 9, hashtext(org || ' ' || key) FROM unnest($2::bigint[], $3::text[]) AS k (org, key)
        WHERE key IS NOT NULL
        ORDER BY 1, 2
      ) AS keys
      """;

  /**
   * Records what may be recorded. Of each operation it tells what became of it: committed, repeated
   * (with what was recorded under its key before), missing (the item is not there) or stale (the
   * precondition does not hold, and nothing is pending that could change that). No key may be given
   * twice. Everything is looked for by itself, never among all that there is.
   */
  static final String APPEND =
      """
      WITH input AS (
        SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::int[], $4::text[], $5::bigint[], $6::text[],
            $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[]) WITH ORDINALITY
          AS i (org, operation, index, collection, item_id, kind, payload, editor, trace, key, fingerprint,
            versions, place)
      ), before AS (
        SELECT input.operation AS asked, input.org, k.operation, k.fingerprint
        FROM input
        CROSS JOIN LATERAL (
          SELECT k.operation, k.fingerprint FROM idempotency_key k
          WHERE k.org = input.org AND k.key = input.key
            AND k.recorded_at + $13::bigint * interval '1 millisecond' > now()
          LIMIT 1
        ) AS k
        WHERE input.index = 0
      ), judged AS (
        SELECT input.*,
          coalesce(CASE
            WHEN input.item_id IS NULL THEN true
            WHEN input.kind = 'restore' THEN item.id IS NOT NULL OR latest.kind IS NOT NULL
            WHEN latest.kind IS NOT NULL THEN latest.kind <> 'delete'
            ELSE NOT item.deleted
          END, false) AS there,
          coalesce(input.versions IS NULL OR item.version = ANY (input.versions::bigint[])
            OR unfinished.pending, false) AS met
        FROM input
        LEFT JOIN LATERAL (
          SELECT item.id, item.deleted, item.version FROM item
          WHERE item.org = input.org AND item.id = input.item_id AND item.collection = input.collection
          LIMIT 1
        ) AS item ON true
        LEFT JOIN LATERAL (
          SELECT true AS pending FROM command p
          WHERE p.org = input.org AND p.item_id = input.item_id AND p.state = 'pending'
          LIMIT 1
        ) AS unfinished ON true
        LEFT JOIN LATERAL (
          SELECT c.kind FROM command c
          WHERE c.org = input.org AND c.item_id = input.item_id AND c.state = 'pending'
            AND c.collection = input.collection AND c.kind IN ('create', 'delete', 'restore')
          ORDER BY c.sequence DESC LIMIT 1
        ) AS latest ON true
        WHERE input.operation NOT IN (SELECT asked FROM before)
      ), sound AS (
        SELECT * FROM judged WHERE there AND met ORDER BY place
      ), committed AS (
        INSERT INTO command (org, operation, index, sequence, collection, item_id, kind, payload, editor, trace)
        SELECT org, operation, index, nextval('command_sequence'), collection,
               coalesce(item_id, nextval('item_id')), kind, payload, editor, trace
        FROM sound
        RETURNING operation, index, item_id
      ), named AS (
        INSERT INTO idempotency_key (org, key, fingerprint, operation)
        SELECT org, key, decode(fingerprint, 'hex'), operation FROM sound
        WHERE key IS NOT NULL AND index = 0
        ON CONFLICT (org, key) DO UPDATE
        SET fingerprint = excluded.fingerprint, operation = excluded.operation, recorded_at = now()
      )
      SELECT operation AS asked, 'committed' AS outcome, operation, index, item_id, NULL AS fingerprint
      FROM committed
      UNION ALL
      SELECT before.asked, 'repeated', before.operation, c.index, c.item_id,
             encode(before.fingerprint, 'hex')
      FROM before LEFT JOIN command c ON c.org = before.org AND c.operation = before.operation
      UNION ALL
      SELECT operation, CASE WHEN there THEN 'stale' ELSE 'missing' END, operation, index, item_id, NULL
      FROM judged WHERE index = 0 AND NOT (there AND met)
      """;

  /** What is recorded under a key. */
  static final String RECORDED =
      """
      SELECT k.operation AS asked, 'repeated' AS outcome, k.operation, c.index, c.item_id,
             encode(k.fingerprint, 'hex') AS fingerprint
      FROM idempotency_key k LEFT JOIN command c ON c.org = k.org AND c.operation = k.operation
      WHERE k.org = $1 AND k.key = $2 AND k.recorded_at + $3::bigint * interval '1 millisecond' > now()
      """;

  /** Forgets some of the keys that are past keeping. */
  static final String PRUNE =
      """
      DELETE FROM idempotency_key WHERE (org, key) IN (
        SELECT org, key FROM idempotency_key
        WHERE recorded_at < now() - $1::bigint * interval '1 millisecond'
        ORDER BY recorded_at LIMIT $2 FOR UPDATE SKIP LOCKED
      )
      """;

  private ConditionalStatements() {}
}
