package dev.creamery.domain.field;

import dev.creamery.domain.reference.ReferenceTarget;
import java.util.Collections;
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
