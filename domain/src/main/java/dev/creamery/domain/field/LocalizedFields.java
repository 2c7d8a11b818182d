package dev.creamery.domain.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of an item, by locale and field. A field without a value is absent, never empty; a
 * locale is present once it was written, even where all its fields are cleared.
 */
public record LocalizedFields(Map<LocaleTag, Map<FieldKey, FieldValue>> byLocale) {
  /** No locale at all. */
  public static final LocalizedFields EMPTY = new LocalizedFields(Map.of());

  public LocalizedFields {
    byLocale = Collections.unmodifiableMap(byLocale);
  }

  /** The fields of a locale; none where it was never written. */
  public Map<FieldKey, FieldValue> in(LocaleTag locale) {
    return Collections.unmodifiableMap(byLocale.getOrDefault(locale, Map.of()));
  }

  /** These values with the changes made: what they name is set or cleared, all else stays. */
  public LocalizedFields with(FieldChanges changes) {
    Map<LocaleTag, Map<FieldKey, FieldValue>> merged = new LinkedHashMap<>(byLocale);
    changes
        .byLocale()
        .forEach(
            (locale, fields) -> {
              Map<FieldKey, FieldValue> values = new LinkedHashMap<>(in(locale));
              fields.forEach((key, value) -> put(values, key, value));
              merged.put(locale, values);
            });
    return new LocalizedFields(merged);
  }

  private static void put(
      Map<FieldKey, FieldValue> values, FieldKey key, Optional<FieldValue> value) {
    value.ifPresentOrElse(set -> values.put(key, set), () -> values.remove(key));
  }
}
