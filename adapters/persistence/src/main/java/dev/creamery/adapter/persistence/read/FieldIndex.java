package dev.creamery.adapter.persistence.read;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.LocaleTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An index on one field of one collection in one locale, in the order in which lists are shown.
 *
 * @param name follows from what the index is on: another index has another name
 * @param on what the index is on, in SQL
 */
record FieldIndex(String name, String on) {
  /** What the names of all these indexes begin with. */
  static final String PREFIX = "item_field_";

  private static final int HASH_BYTES = 16;

  static FieldIndex of(long org, Collection schema, FieldDefinition field, LocaleTag locale) {
    // Keys and codes are letters, digits and a few signs, none of which means anything in SQL.
    FieldColumn column =
        new FieldColumn(field, "'" + locale.code() + "'", "'" + field.storedAs() + "'");
    String on =
        "item ((%s), id) WHERE org = %d AND collection = '%s' AND NOT deleted"
            .formatted(column.sortKey(), org, schema.key().value());
    return new FieldIndex(PREFIX + hash(on), on);
  }

  /** The statement that makes it, while others read and write. */
  String create() {
    return "CREATE INDEX CONCURRENTLY " + name + " ON " + on;
  }

  /** The statement that drops the index of that name. */
  static String drop(String name) {
    return "DROP INDEX CONCURRENTLY IF EXISTS " + name;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
