package dev.creamery.domain.field;

import dev.creamery.domain.reference.ReferenceTarget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command does to fields, by locale: a value sets, an empty one clears, and what is not
 * named is not touched.
 */
public record FieldChanges(Map<LocaleTag, Map<FieldKey, Optional<FieldValue>>> byLocale) {
  /** Touches nothing. */
  public static final FieldChanges NONE = new FieldChanges(Map.of());

  public FieldChanges {
    byLocale = Collections.unmodifiableMap(byLocale);
  }

  /** Sets all of these values, and brings their locales to life. */
  public static FieldChanges setting(LocalizedFields fields) {
    Map<LocaleTag, Map<FieldKey, Optional<FieldValue>>> changes = new LinkedHashMap<>();
    fields
        .byLocale()
        .forEach(
            (locale, values) -> {
              Map<FieldKey, Optional<FieldValue>> set = new LinkedHashMap<>();
              values.forEach((key, value) -> set.put(key, Optional.of(value)));
              changes.put(locale, set);
            });
    return new FieldChanges(changes);
  }

  /** All that is newly referred to. */
  public Set<ReferenceTarget> targets() {
    Set<ReferenceTarget> targets = new LinkedHashSet<>();
    for (Map<FieldKey, Optional<FieldValue>> fields : byLocale.values()) {
      for (Optional<FieldValue> value : fields.values()) {
        if (value.isPresent() && value.get() instanceof FieldValue.Reference reference) {
          targets.addAll(reference.value().targets());
        }
      }
    }
    return targets;
  }
}
