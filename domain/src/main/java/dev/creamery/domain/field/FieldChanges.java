package dev.creamery.domain.field;

import dev.creamery.domain.media.MediaFinding;
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

  /** The addresses of all media that are newly shown and are not yet known to be kept. */
  public Set<String> mediaUrls() {
    Set<String> urls = new LinkedHashSet<>();
    for (Map<FieldKey, Optional<FieldValue>> fields : byLocale.values()) {
      for (Optional<FieldValue> value : fields.values()) {
        if (value.isPresent()
            && value.get() instanceof FieldValue.Media media
            && media.key().isEmpty()) {
          urls.add(media.url());
        }
      }
    }
    return urls;
  }

  /** These changes with the files that were found in place of their addresses. */
  public FieldChanges with(Map<String, MediaFinding> findings) {
    if (findings.isEmpty()) {
      return this;
    }
    Map<LocaleTag, Map<FieldKey, Optional<FieldValue>>> changes = new LinkedHashMap<>();
    byLocale.forEach(
        (locale, fields) -> {
          Map<FieldKey, Optional<FieldValue>> found = new LinkedHashMap<>();
          fields.forEach((key, value) -> found.put(key, value.map(one -> found(one, findings))));
          changes.put(locale, found);
        });
    return new FieldChanges(changes);
  }

  private static FieldValue found(FieldValue value, Map<String, MediaFinding> findings) {
    return value instanceof FieldValue.Media media
            && findings.get(media.url()) instanceof MediaFinding.Found found
        ? FieldValue.Media.kept(found.key(), media.alt())
        : value;
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
