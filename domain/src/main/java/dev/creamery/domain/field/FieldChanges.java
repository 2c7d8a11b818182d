package dev.creamery.domain.field;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

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
}
