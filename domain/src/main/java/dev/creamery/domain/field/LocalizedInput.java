package dev.creamery.domain.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of one element as a client sent them, sorted by locale.
 *
 * @param localized whether the client wrote the locales; violations then name them
 * @param byLocale the members of each locale; never null, maybe empty
 */
public record LocalizedInput(boolean localized, Map<LocaleTag, Map<String, InputValue>> byLocale) {
  public LocalizedInput {
    byLocale = Collections.unmodifiableMap(new LinkedHashMap<>(byLocale));
  }

  /** Fields given without a locale, which go to this one. */
  public static LocalizedInput flat(LocaleTag locale, Map<String, InputValue> members) {
    return new LocalizedInput(false, Map.of(locale, members));
  }

  /**
   * The same, as it is meant when it is applied: what was sent while there were no locales goes to
   * the default locale of that moment.
   *
   * @param flatLocale where flat content goes now; {@link LocaleTag#NONE} where there still are no
   *     locales
   */
  public LocalizedInput in(LocaleTag flatLocale) {
    Map<String, InputValue> flat = byLocale.get(LocaleTag.NONE);
    return flat == null ? this : flat(flatLocale, flat);
  }
}
