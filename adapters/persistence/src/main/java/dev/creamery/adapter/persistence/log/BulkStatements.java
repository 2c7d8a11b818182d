package dev.creamery.adapter.persistence.log;

/** The statements by which bulks are begun, taken and ended. */
final class BulkStatements {
  /** Under which operation a key is recorded, and for what. */
  static final String UNDER_KEY =
      """
      SELECT operation, encode(fingerprint, 'hex') AS fingerprint FROM idempotency_key
      WHERE org = $1 AND key = $2 AND recorded_at + $3::bigint * interval '1 millisecond' > now()
      """;

  static final String BEGIN = "INSERT INTO bulk (org, operation) VALUES ($1, $2)";

  /** The same for one that is recorded as a whole; nothing where it was before. */
  static final String BEGIN_WHOLE = BEGIN + " ON CONFLICT (org, operation) DO NOTHING";

  static final String NAME =
      """
      INSERT INTO idempotency_key (org, key, fingerprint, operation)
      VALUES ($1, $2, decode($3, 'hex'), $4)
      ON CONFLICT (org, key) DO UPDATE
      SET fingerprint = excluded.fingerprint, operation = excluded.operation, recorded_at = now()
      """;

  /** Waits for what the former upload is just committing, and lets it do nothing more. */
  static final String GO_ON =
      """
      UPDATE bulk SET touched_at = now(),
        upload = CASE WHEN state = 'complete' THEN upload ELSE upload + 1 END,
        state = CASE WHEN state = 'complete' THEN state ELSE 'receiving' END
      WHERE org = $1 AND operation = $2
      RETURNING state, upload, lines, digest
      """;

  /** How far the bulk has come; nothing where another upload goes on with it. */
  static final String HOLD =
      """
      SELECT lines, refused FROM bulk
      WHERE org = $1 AND operation = $2 AND upload = $3 AND state = 'receiving' FOR UPDATE
      """;

  private static final String MATCHES =
      """
      unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])
        WITH ORDINALITY AS named (org, collection, field, locale, value, place)
      """;

  /**
   * Waits for who is just upserting by these values. In one order, for all who wait; and before the
   * locks of items, which are taken last.
   */
  static final String HOLD_MATCHES =
      """
      SELECT pg_advisory_xact_lock(10, key) FROM (
        SELECT DISTINCT hashtext(concat_ws(chr(31), org, collection, field, locale, value)) AS key
        FROM %s ORDER BY 1
      ) AS keys
      """
          .formatted(MATCHES);

  /** The items that have these values, or will by an upsert that is accepted and not applied. */
  static final String HOLDERS =
      """
      SELECT named.place, coalesce(taken.item_id, awaited.item_id) AS item_id
      FROM (SELECT *, sha256(convert_to(value, 'UTF8')) AS digest FROM %s) AS named
      LEFT JOIN unique_value taken ON taken.org = named.org
        AND taken.collection = named.collection AND taken.field = named.field
        AND taken.locale = named.locale AND taken.digest = named.digest
      LEFT JOIN LATERAL (
        SELECT v.item_id FROM upsert_value v
        WHERE v.org = named.org AND v.collection = named.collection AND v.field = named.field
          AND v.locale = named.locale AND v.digest = named.digest
          AND EXISTS (
            SELECT FROM command c
            WHERE c.org = v.org AND c.item_id = v.item_id AND c.state = 'pending'
              AND c.kind = 'create')
      ) AS awaited ON true
      WHERE coalesce(taken.item_id, awaited.item_id) IS NOT NULL
      """
          .formatted(MATCHES);

  /** The items of earlier lines. */
  static final String LINES =
      """
      SELECT c.index + 1 AS line, c.item_id
      FROM unnest($3::int[]) AS named (line)
      JOIN command c ON c.org = $1 AND c.operation = $2 AND c.index = named.line - 1
      """;

  static final String NEW_ITEMS = "SELECT nextval('item_id') FROM generate_series(1, $1::int)";

  /** Waits for who is just appending for these items. In one order, for all who wait. */
  static final String HOLD_ITEMS =
      """
      SELECT pg_advisory_xact_lock(1, key) FROM (
        SELECT DISTINCT hashint8(item_id) AS key FROM unnest($1::bigint[]) AS i (item_id) ORDER BY 1
      ) AS keys
      """;

  /**
   * Records commands: of changes only those whose item is there, by what is applied and what is
   * accepted, or by another of these commands.
   */
  static final String APPEND =
      """
      WITH input AS (
        SELECT * FROM unnest($1::int[], $2::text[], $3::bigint[], $4::boolean[], $5::text[], $6::text[])
          WITH ORDINALITY AS i (index, collection, item_id, known, kind, payload, place)
      ), sound AS (
        SELECT input.* FROM input
        LEFT JOIN LATERAL (
          SELECT item.deleted FROM item
          WHERE item.org = $7 AND item.id = input.item_id AND item.collection = input.collection
          LIMIT 1
        ) AS item ON input.kind <> 'create'
        LEFT JOIN LATERAL (
          SELECT c.kind FROM command c
          WHERE c.org = $7 AND c.item_id = input.item_id AND c.state = 'pending'
            AND c.collection = input.collection AND c.kind IN ('create', 'delete', 'restore')
          ORDER BY c.sequence DESC LIMIT 1
        ) AS latest ON input.kind <> 'create'
        WHERE input.kind = 'create' OR input.known
          OR CASE WHEN input.kind = 'restore' THEN item.deleted IS NOT NULL OR latest.kind IS NOT NULL
                  WHEN latest.kind IS NOT NULL THEN latest.kind <> 'delete' ELSE NOT item.deleted END
        ORDER BY place
      )
      INSERT INTO command (org, operation, index, sequence, collection, item_id, kind, payload, editor, whole)
      SELECT $7, $8, index, nextval('command_sequence'), collection,
             coalesce(item_id, nextval('item_id')), kind, payload, $9, $10
      FROM sound
      RETURNING index + 1 AS line, item_id
      """;

  static final String RESERVE =
      """
      INSERT INTO upsert_value (org, collection, field, locale, digest, item_id, operation)
      SELECT org, collection, field, locale, sha256(convert_to(value, 'UTF8')), item_id, $7
      FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
        AS i (org, collection, field, locale, value, item_id)
      ON CONFLICT (org, collection, field, locale, digest)
      DO UPDATE SET item_id = excluded.item_id, operation = excluded.operation
      """;

  /** Notes how far the bulk has come, and the first lines that were refused. */
  static final String NOTE =
      """
      WITH noted AS (
        INSERT INTO bulk_refusal (org, operation, line, errors)
        SELECT $1, $2, line, errors FROM unnest($3::int[], $4::text[]) AS i (line, errors)
      )
      UPDATE bulk SET lines = $5, digest = $6, commands = commands + $7, refused = refused + $8,
        collections = ARRAY(SELECT DISTINCT unnest(collections || $9::text[])), touched_at = now()
      WHERE org = $1 AND operation = $2
      """;

  /** Ends an upload that is still the one that goes on. */
  static final String CLOSE =
      """
      UPDATE bulk SET state = $4, touched_at = now()
      WHERE org = $1 AND operation = $2 AND upload = $3 AND state IN ('receiving', $4)
      """;

  private BulkStatements() {}
}
