package dev.creamery.domain.field;

import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.reference.ReferenceValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

  /** These values without the references to such targets; a field left with none is cleared. */
  public LocalizedFields without(Predicate<ReferenceTarget> gone) {
    Map<LocaleTag, Map<FieldKey, FieldValue>> left = new LinkedHashMap<>();
    byLocale.forEach(
        (locale, fields) -> {
          Map<FieldKey, FieldValue> values = new LinkedHashMap<>();
          fields.forEach((key, value) -> put(values, key, without(value, gone)));
          left.put(locale, values);
        });
    return new LocalizedFields(left);
  }

  private static Optional<FieldValue> without(FieldValue value, Predicate<ReferenceTarget> gone) {
    if (!(value instanceof FieldValue.Reference reference)) {
      return Optional.of(value);
    }
    ReferenceValue held = reference.value();
    List<ReferenceTarget> left = held.targets().stream().filter(gone.negate()).toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new FieldValue.Reference(new ReferenceValue(held.many(), left)));
  }

  /** All that is referred to. */
  public Set<ReferenceTarget> targets() {
    Set<ReferenceTarget> targets = new LinkedHashSet<>();
    for (Map<FieldKey, FieldValue> fields : byLocale.values()) {
      for (FieldValue value : fields.values()) {
        if (value instanceof FieldValue.Reference reference) {
          targets.addAll(reference.value().targets());
        }
      }
    }
    return targets;
  }

  /** The files of the library that are shown. */
  public Set<MediaKey> media() {
    Set<MediaKey> keys = new LinkedHashSet<>();
    for (Map<FieldKey, FieldValue> fields : byLocale.values()) {
      for (FieldValue value : fields.values()) {
        if (value instanceof FieldValue.Media media) {
          media.key().ifPresent(keys::add);
        }
      }
    }
    return keys;
  }

  private static void put(
      Map<FieldKey, FieldValue> values, FieldKey key, Optional<FieldValue> value) {
    value.ifPresentOrElse(set -> values.put(key, set), () -> values.remove(key));
  }
}
