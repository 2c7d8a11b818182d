package dev.creamery.adapter.persistence.process;

/** The statements that write what commands came to, each for a whole batch. */
final class WriteStatements {
  static final String CREATE_ITEMS =
      """
      INSERT INTO item (org, id, collection, status, version, deleted, fields, operation, editor, schema_version)
      SELECT org, id, collection, status, version, deleted, fields::jsonb, operation, editor, schema_version
      FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::boolean[],
                  $7::text[], $8::uuid[], $9::text[], $10::bigint[])
        AS i (org, id, collection, status, version, deleted, fields, operation, editor, schema_version)
      """;

  /** Keeps what items were, then changes them: only from the version that was decided upon. */
  static final String CHANGE_ITEMS =
      """
      WITH input AS (
        SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[],
                             $6::boolean[], $7::text[], $8::uuid[], $9::text[], $10::bigint[], $11::bigint[])
          AS i (org, id, collection, status, version, deleted, fields, operation, editor, schema_version, before)
      ), kept AS (
        INSERT INTO item_version (org, item_id, version, status, deleted, fields, operation, editor, schema_version, updated_at)
        SELECT item.org, item.id, item.version, item.status, item.deleted, item.fields,
               item.operation, item.editor, item.schema_version, item.updated_at
        FROM input JOIN item ON item.org = input.org AND item.id = input.id
      )
      UPDATE item SET status = input.status, version = input.version, deleted = input.deleted,
        fields = input.fields::jsonb, operation = input.operation, editor = input.editor,
        schema_version = input.schema_version, updated_at = now()
      FROM input
      WHERE item.org = input.org AND item.id = input.id AND item.version = input.before
      """;

  /** States that items passed through within the batch. */
  static final String KEEP_PASSING_STATES =
      """
      INSERT INTO item_version
        (org, item_id, version, status, deleted, fields, operation, editor, schema_version, updated_at)
      SELECT org, id, version, status, deleted, fields::jsonb, operation, editor, schema_version, now()
      FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::boolean[],
                  $7::text[], $8::uuid[], $9::text[], $10::bigint[])
        AS i (org, id, collection, status, version, deleted, fields, operation, editor, schema_version)
      """;

  static final String DROP_REFERENCES =
      """
      DELETE FROM item_reference r
      USING unnest($1::bigint[], $2::bigint[]) AS i (org, id)
      WHERE r.org = i.org AND r.source_id = i.id
      """;

  static final String ADD_REFERENCES =
      """
      INSERT INTO item_reference (org, source_id, locale, field, position, target_id, page)
      SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::int[],
                           $6::bigint[], $7::text[])
      """;

  /** Only ever added: an item may come back to every version of its own. */
  static final String ADD_MEDIA =
      """
      INSERT INTO item_media (org, item_id, media)
      SELECT DISTINCT * FROM unnest($1::bigint[], $2::bigint[], $3::text[])
      ON CONFLICT DO NOTHING
      """;

  private static final String VALUES_NAMED =
      """
      unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
        AS i (org, collection, field, locale, value, item_id)
      """;

  static final String RELEASE_VALUES =
      """
      DELETE FROM unique_value u USING %s
      WHERE u.org = i.org AND u.collection = i.collection AND u.field = i.field
        AND u.locale = i.locale AND u.digest = sha256(convert_to(i.value, 'UTF8'))
        AND u.item_id = i.item_id
      """
          .formatted(VALUES_NAMED);

  /** What was reserved for an upsert until its item is there needs to be no longer. */
  static final String TAKE_VALUES =
      """
      WITH input AS (
        SELECT org, collection, field, locale, sha256(convert_to(value, 'UTF8')) AS digest, item_id
        FROM %s
      ), there AS (
        DELETE FROM upsert_value u USING input i
        WHERE u.org = i.org AND u.collection = i.collection AND u.field = i.field
          AND u.locale = i.locale AND u.digest = i.digest AND u.item_id = i.item_id
      )
      INSERT INTO unique_value (org, collection, field, locale, digest, item_id)
      SELECT org, collection, field, locale, digest, item_id FROM input
      """
          .formatted(VALUES_NAMED);

  /** For deleted items that something refers to, among the references just written too. */
  static final String CLEAN_UP_REFERENCES =
      """
      INSERT INTO reference_cleanup (org, collection, target_id, editor)
      SELECT org, collection, id, editor
      FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[]) AS i (org, collection, id, editor)
      WHERE EXISTS (
        SELECT FROM item_reference r
        WHERE r.org = i.org AND r.target_id = i.id AND r.source_id <> i.id
      )
      """;

  static final String ADD_EVENTS =
      """
      INSERT INTO event (org, id, collection, item_id, version, type, editor, trace)
      SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[],
                           $6::text[], $7::text[], $8::text[])
      """;

  /** For a batch in which something was rejected: of an item, all that happened in its order. */
  static final String ADD_EVENTS_WITH_FAILURES =
      """
      INSERT INTO event (org, id, collection, item_id, version, type, editor, trace, operation, index, errors)
      SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[],
                           $6::text[], $7::text[], $8::text[], $9::uuid[], $10::int[], $11::text[])
      """;

  /**
   * The states are named that a command must not be in, so that no index of unfinished commands
   * looks as if it would do: its own key alone finds a command, however many others there are.
   */
  static final String FINISH_COMMANDS =
      """
      UPDATE command c SET state = i.state, version = i.version, errors = i.errors,
        attempts = c.attempts + 1, finished_at = now()
      FROM unnest($1::bigint[], $2::uuid[], $3::int[], $4::text[], $5::bigint[], $6::text[])
        AS i (org, operation, index, state, version, errors)
      WHERE c.org = i.org AND c.operation = i.operation AND c.index = i.index
        AND c.state NOT IN ('applied', 'rejected', 'failed')
      """;

  private WriteStatements() {}
}
