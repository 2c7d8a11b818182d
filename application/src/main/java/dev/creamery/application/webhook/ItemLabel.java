package dev.creamery.application.webhook;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call an item: the value of its first field of text, or else its number. */
final class ItemLabel {
  private static final int MAX_LENGTH = 255;

  private ItemLabel() {}

  /**
   * The label.
   *
   * @param schema of the item's collection; empty where that is gone
   * @param first the locale that is asked before the others
   */
  static String of(Item item, Optional<Collection> schema, LocaleTag first) {
    return Stream.concat(Stream.of(first), item.fields().byLocale().keySet().stream())
        .flatMap(locale -> in(locale, item, schema).stream())
        .findFirst()
        .map(ItemLabel::shortened)
        .orElse(Long.toString(item.key().id()));
  }

  private static Optional<String> in(LocaleTag locale, Item item, Optional<Collection> schema) {
    return schema.stream()
        .flatMap(known -> known.fields().stream())
        .filter(field -> field.type().isTextual())
        .findFirst()
        .map(FieldDefinition::key)
        .map(key -> item.fields().in(locale).get(key))
        .filter(FieldValue.Text.class::isInstance)
        .map(value -> ((FieldValue.Text) value).value());
  }

  /** Never between the halves of a surrogate pair. */
  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= MAX_LENGTH) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
  }
}
