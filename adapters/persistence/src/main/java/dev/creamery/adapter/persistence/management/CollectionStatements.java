package dev.creamery.adapter.persistence.management;

/** Statements on collections and all that is kept of their items. */
final class CollectionStatements {
  static final String HAS_ITEMS =
      "SELECT EXISTS (SELECT FROM item WHERE org = ?1 AND collection = ?2)";

  /** What other collections refer to is gone too. */
  static final String CLEAN_UP_REFERENCES =
      "INSERT INTO reference_cleanup (org, collection, target_id, editor)"
          + " SELECT DISTINCT i.org, i.collection, i.id, 'creamery' FROM item i"
          + " JOIN item_reference r ON r.org = i.org AND r.target_id = i.id"
          + " JOIN item s ON s.org = r.org AND s.id = r.source_id AND s.collection <> i.collection"
          + " WHERE i.org = ?1 AND i.collection = ?2";

  static final String DELETE_VALUES = "DELETE FROM unique_value WHERE org = ?1 AND collection = ?2";

  static final String DELETE_REFERENCES =
      "DELETE FROM item_reference r USING item i WHERE i.org = ?1 AND i.collection = ?2"
          + " AND r.org = i.org AND r.source_id = i.id";

  static final String DELETE_VERSIONS =
      "DELETE FROM item_version v USING item i WHERE i.org = ?1 AND i.collection = ?2"
          + " AND v.org = i.org AND v.item_id = i.id";

  static final String DELETE_ITEMS = "DELETE FROM item WHERE org = ?1 AND collection = ?2";

  /** For the rest of the transaction. */
  static final String TAKE_YOUR_TIME = "SELECT set_config('statement_timeout', ?1, true)";

  private CollectionStatements() {}
}
