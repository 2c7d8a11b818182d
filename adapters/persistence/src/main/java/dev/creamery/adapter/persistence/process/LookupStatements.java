package dev.creamery.adapter.persistence.process;

/**
 * The statements that look around, and take the advisory locks that keep what they saw true until
 * the transaction ends. Of the numbers of locks, 1 orders appends, 2 holds items, 3 is between the
 * deletion of an item and new references to it, 4 the same for pages, 5 is between the change of a
 * schema and those who decide by it, 6 the same for the locales of an organization, 11 is for who
 * applies an operation as a whole; unique values have the locks of one 64-bit number.
 */
final class LookupStatements {
  private static final String ITEMS_NAMED =
      "unnest($1::bigint[], $2::bigint[]) AS named (org, item_id)";

  /** Waits for those who are just referring to these items. In one order, for all who wait. */
  static final String HOLD_FOR_DELETION =
      """
      SELECT pg_advisory_xact_lock(3, key)
      FROM (SELECT DISTINCT hashint8(item_id) AS key FROM %s ORDER BY 1) AS keys
      """
          .formatted(ITEMS_NAMED);

  /**
   * For items about to be deleted, a reference that restricts it. Which fields restrict stands in
   * the definitions of collections, of which there are few; each field then costs one look.
   */
  static final String RESTRICTIONS =
      """
      SELECT named.org, named.item_id, s.key AS collection, f.definition ->> 'key' AS field, r.source_id
      FROM %s
      JOIN item t ON t.org = named.org AND t.id = named.item_id
      JOIN collection s ON s.org = named.org
        AND s.definition -> 'fields' @> jsonb_build_array(
          jsonb_build_object('target', t.collection, 'on_delete', 'restrict'))
      CROSS JOIN LATERAL jsonb_array_elements(s.definition -> 'fields') AS f (definition)
      CROSS JOIN LATERAL (
        SELECT r.source_id FROM item_reference r
        JOIN item i ON i.org = r.org AND i.id = r.source_id
        WHERE r.org = named.org AND r.target_id = named.item_id
          AND r.field = coalesce(s.definition -> 'stored_as' ->> (f.definition ->> 'key'), f.definition ->> 'key')
          AND i.collection = s.key AND NOT i.deleted
          AND r.source_id <> named.item_id AND r.source_id <> ALL ($3::bigint[])
        LIMIT 1
      ) AS r
      WHERE f.definition ->> 'on_delete' = 'restrict' AND f.definition ->> 'target' = t.collection
      """
          .formatted(ITEMS_NAMED);

  /** Those of the items that nobody is about to delete; nobody can begin to from now on. */
  static final String HOLD_TARGETS =
      """
      SELECT org, item_id FROM %s
      WHERE pg_try_advisory_xact_lock_shared(3, hashint8(item_id))
      """
          .formatted(ITEMS_NAMED);

  /** Items that do not exist yet, but will by a create that is accepted. */
  static final String AWAITED =
      """
      SELECT c.org, c.item_id, c.sequence
      FROM %s
      JOIN command c ON c.org = named.org AND c.item_id = named.item_id
      WHERE c.state = 'pending' AND c.kind = 'create'
      """
          .formatted(ITEMS_NAMED);

  static final String EXISTING =
      """
      SELECT i.org, i.id, i.collection
      FROM %s
      JOIN item i ON i.org = named.org AND i.id = named.item_id
      WHERE NOT i.deleted
      """
          .formatted(ITEMS_NAMED);

  private static final String VALUES_NAMED =
      """
      unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])
        WITH ORDINALITY AS named (org, collection, field, locale, value, place)
      """;

  /** The places of those values that nobody else is about to claim; nobody can from now on. */
  static final String HOLD_VALUES =
      """
      SELECT place FROM %s
      WHERE pg_try_advisory_xact_lock(
        hashtextextended(concat_ws(chr(31), org, collection, field, locale, value), 0))
      """
          .formatted(VALUES_NAMED);

  static final String HOLDERS =
      """
      SELECT named.place, u.item_id
      FROM %s
      JOIN unique_value u ON u.org = named.org AND u.collection = named.collection
        AND u.field = named.field AND u.locale = named.locale
        AND u.digest = sha256(convert_to(named.value, 'UTF8'))
      """
          .formatted(VALUES_NAMED);

  private LookupStatements() {}
}
