package dev.creamery.adapter.persistence.process;

/** The statements that take hold of items and of what is to be done with them. */
final class ClaimStatements {
  private static final String ITEMS_NAMED =
      "unnest($1::bigint[], $2::bigint[]) AS named (org, item_id)";

  /**
   * Holds items until the transaction ends, and the locales that their content is in. Items that
   * others hold are left out, and all whose organization is just changing its locales. The first
   * statement of all, for a change of locales moves what the next ones read.
   */
  static final String HOLD =
      """
      SELECT org, item_id FROM %s
      WHERE pg_try_advisory_xact_lock_shared(6, hashint8(org))
        AND pg_try_advisory_xact_lock(2, hashint8(item_id))
      """
          .formatted(ITEMS_NAMED);

  /**
   * The first unfinished commands of items. Asked after they are held, so that it sees whatever the
   * last holder has committed.
   */
  static final String COMMANDS =
      """
      SELECT c.org, c.item_id, c.sequence, c.operation, c.index, c.collection, c.kind, c.payload,
             c.editor, c.accepted_at, c.trace, c.whole, c.due_at IS NULL OR c.due_at <= now() AS due
      FROM %s
      CROSS JOIN LATERAL (
        SELECT * FROM command
        WHERE command.org = named.org AND command.item_id = named.item_id AND command.state = 'pending'
        ORDER BY command.sequence LIMIT $3
      ) AS c
      ORDER BY c.sequence
      """
          .formatted(ITEMS_NAMED);

  /** The items themselves; those still to be created are missing. */
  static final String ITEMS =
      """
      SELECT i.org, i.id, i.collection, i.status, i.version, i.deleted, i.fields::text AS fields
      FROM %s JOIN item i ON i.org = named.org AND i.id = named.item_id
      """
          .formatted(ITEMS_NAMED);

  /** What items were, or are, at certain versions; those that never existed are missing. */
  static final String VERSIONS =
      """
      WITH named AS (
        SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS named (org, item_id, version)
      )
      SELECT i.org, i.id, i.collection, i.status, i.version, i.deleted, i.fields::text AS fields
      FROM named JOIN item i ON i.org = named.org AND i.id = named.item_id AND i.version = named.version
      UNION ALL
      SELECT v.org, v.item_id, i.collection, v.status, v.version, v.deleted, v.fields::text
      FROM named
      JOIN item_version v ON v.org = named.org AND v.item_id = named.item_id
        AND v.version = named.version
      JOIN item i ON i.org = v.org AND i.id = v.item_id
      """;

  /** Those of the schemas that nobody is about to change; nobody can begin to from now on. */
  static final String HOLD_SCHEMAS =
      """
      SELECT org, key FROM unnest($1::bigint[], $2::text[]) AS named (org, key)
      WHERE pg_try_advisory_xact_lock_shared(5, hashtext(org || ' ' || key))
      """;

  /**
   * The schemas that judge the commands, which cannot be deleted before the transaction ends, and
   * where flat content goes.
   */
  static final String SCHEMAS =
      """
      SELECT s.org, s.key, s.version, s.definition::text AS definition,
             coalesce(o.default_locale, '*') AS flat_locale
      FROM unnest($1::bigint[], $2::text[]) AS named (org, key)
      JOIN collection s ON s.org = named.org AND s.key = named.key
      JOIN organization o ON o.id = s.org
      FOR KEY SHARE OF s
      """;

  /**
   * Counts an attempt at the first unfinished command of an item, and gives it up after the last,
   * which the world is told. Not where it is applied together with others: those fail together.
   */
  static final String NOTE_FAILURE =
      """
      WITH head AS (
        SELECT org, operation, index, whole, attempts + 1 >= $3 AS last FROM command
        WHERE org = $1 AND item_id = $2 AND state = 'pending'
        ORDER BY sequence LIMIT 1 FOR UPDATE
      ), noted AS (
        UPDATE command c SET attempts = c.attempts + 1,
          state = CASE WHEN head.last THEN 'failed' ELSE 'pending' END,
          due_at = now() + $4::bigint * interval '1 millisecond',
          errors = CASE WHEN head.last THEN $5::text END,
          finished_at = CASE WHEN head.last THEN now() END
        FROM head
        WHERE NOT head.whole
          AND c.org = head.org AND c.operation = head.operation AND c.index = head.index
        RETURNING c.*, head.last
      ), told AS (
        INSERT INTO event (org, id, collection, item_id, type, editor, operation, index, errors, trace)
        SELECT org, $6, collection, item_id, $7, editor, operation, index, errors, trace FROM noted WHERE last
      )
      SELECT operation, index, accepted_at, last FROM noted
      """;

  private ClaimStatements() {}
}
