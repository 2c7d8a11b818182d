package dev.creamery.domain.field;

import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells the flat form of an element, {@code {"name":…}}, from the localised one, {@code
 * {"en":{"name":…},"es":{…}}}.
 *
 * @param locales those of the organization; without any, only the flat form exists
 * @param isField whether the collection has a field of that name; a field is never taken for a
 *     mistyped locale, and an element of fields alone is flat even where one is named like a known
 *     locale
 */
public record LocaleForms(Locales locales, Predicate<String> isField) {
  private static final String TWICE = " is given twice, in two spellings. Give it once.";
  private static final String MIXED =
      "Locales and fields are mixed. Give fields only, or put every field under its locale.";

  /** How an element was meant. */
  public sealed interface Form {
    /** Sorted by locale. */
    record Sorted(LocalizedInput input) implements Form {}

    /** Neither form. */
    record Refused(Violation violation) implements Form {}
  }

  /**
   * Sorts the members of an element by locale.
   *
   * @param flatLocale where a flat element goes
   */
  public Form sort(Map<String, InputValue> element, LocaleTag flatLocale) {
    Map<LocaleTag, Map<String, InputValue>> byLocale = new LinkedHashMap<>();
    String other = null;
    for (Map.Entry<String, InputValue> member : element.entrySet()) {
      String name = member.getKey();
      if (!(member.getValue() instanceof InputValue.Members fields)) {
        other = name;
        continue;
      }
      Optional<LocaleTag> locale = locales.find(name);
      if (locale.isPresent()) {
        if (byLocale.put(locale.get(), fields.values()) != null) {
          return refused(ErrorCode.MIXED_LOCALES, name, "The locale " + locale.get() + TWICE);
        }
      } else if (isUnknownLocale(name)) {
        return refused(ErrorCode.UNKNOWN_LOCALE, name, "Unknown locale. " + locales.describe());
      } else {
        other = name;
      }
    }
    if (byLocale.isEmpty() || (other != null && element.keySet().stream().allMatch(isField))) {
      return new Form.Sorted(LocalizedInput.flat(flatLocale, element));
    }
    return other == null
        ? new Form.Sorted(new LocalizedInput(true, byLocale))
        : refused(ErrorCode.MIXED_LOCALES, other, MIXED);
  }

  private boolean isUnknownLocale(String name) {
    return locales.isLocalized() && !isField.test(name) && LocaleTag.parse(name).isPresent();
  }

  private static Form refused(ErrorCode code, String member, String message) {
    return new Form.Refused(new Violation(code, Path.of(member), message));
  }
}
