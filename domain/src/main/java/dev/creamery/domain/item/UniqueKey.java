package dev.creamery.domain.item;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.organization.OrganizationId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value that one item of a collection at the most may have, in a field and a locale.
 *
 * @param storedAs the name under which the field's values are kept
 * @param value the text itself, or the number in its shortest form: 1.50 and 1.5 are the same
 */
public record UniqueKey(
    OrganizationId organization,
    CollectionKey collection,
    FieldKey field,
    String storedAs,
    LocaleTag locale,
    String value) {

  /** What an item with this content claims for itself alone. */
  public static Set<UniqueKey> of(
      OrganizationId organization, Collection schema, LocalizedFields fields) {
    if (!schema.hasUnique()) {
      return Set.of();
    }
    List<FieldDefinition> unique =
        schema.fields().stream().filter(FieldDefinition::unique).toList();
    Set<UniqueKey> keys = new LinkedHashSet<>();
    fields
        .byLocale()
        .forEach((locale, values) -> collect(organization, schema, unique, locale, values, keys));
    return keys;
  }

  private static void collect(
      OrganizationId organization,
      Collection schema,
      List<FieldDefinition> unique,
      LocaleTag locale,
      Map<FieldKey, FieldValue> values,
      Set<UniqueKey> keys) {
    for (FieldDefinition field : unique) {
      FieldValue value = values.get(field.key());
      if (value != null) {
        keys.add(of(organization, schema.key(), field, locale, value));
      }
    }
  }

  /** What an item claims that has this value in a unique field. */
  public static UniqueKey of(
      OrganizationId organization,
      CollectionKey collection,
      FieldDefinition field,
      LocaleTag locale,
      FieldValue value) {
    return new UniqueKey(
        organization, collection, field.key(), field.storedAs(), locale, text(value));
  }

  private static String text(FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      return text.value();
    }
    if (value instanceof FieldValue.Num number) {
      return number.value().stripTrailingZeros().toPlainString();
    }
    throw new IllegalArgumentException("Only texts and numbers can be unique, not " + value);
  }
}
