package dev.creamery.adapter.persistence.read;

import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.rule.CheckboxRule;

/**
 * A field of items as SQL sees it. Whatever an item holds, none of this fails: a value of another
 * kind, left from an earlier schema, is no value.
 *
 * @param locale the locale as an expression
 * @param key the field's key as an expression
 */
record FieldColumn(FieldDefinition field, String locale, String key) {
  /** More than anybody tells apart by, and few enough for any index. */
  private static final int KEY_LENGTH = 255;

  String json() {
    return "(item.fields -> " + locale + " -> " + key + ")";
  }

  String text() {
    return "(item.fields -> " + locale + " ->> " + key + ")";
  }

  /** What lists are ordered by. An index is on this, so both must spell it alike. */
  String sortKey() {
    return switch (field.type()) {
      case NUMBER -> ifOf("number", "numeric");
      case CHECKBOX -> "coalesce(" + ifOf("boolean", "boolean") + ", " + initially() + ")";
      default -> shortened(text()) + " COLLATE \"C\"";
    };
  }

  /** Text as far as it counts for the order. */
  static String shortened(String text) {
    return "left(" + text + ", " + KEY_LENGTH + ")";
  }

  private String ifOf(String kind, String type) {
    return "(CASE WHEN jsonb_typeof("
        + json()
        + ") = '"
        + kind
        + "' THEN "
        + json()
        + "::"
        + type
        + " END)";
  }

  private boolean initially() {
    return field.rule() instanceof CheckboxRule rule && rule.initially();
  }

  /** What type {@link #sortKey} has. */
  String sortType() {
    return switch (field.type()) {
      case NUMBER -> "numeric";
      case CHECKBOX -> "boolean";
      default -> "text";
    };
  }
}
