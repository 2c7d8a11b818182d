package dev.creamery.domain.field;

import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells the flat form of an element, {@code {"name":…}}, from the localised one, {@code
 * {"en":{"name":…},"es":{…}}}.
 *
 * @param locales those of the organization; without any, only the flat form exists
 * @param isField whether the collection has a field of that name; a field is never taken for a
 *     mistyped locale
 */
public record LocaleForms(Locales locales, Predicate<String> isField) {
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
    String unknown = null;
    for (Map.Entry<String, InputValue> member : element.entrySet()) {
      if (!locales.isLocalized() || !(member.getValue() instanceof InputValue.Members fields)) {
        other = member.getKey();
      } else if (locales.find(member.getKey()).isPresent()) {
        byLocale.put(locales.find(member.getKey()).get(), fields.values());
      } else if (!isField.test(member.getKey()) && LocaleTag.parse(member.getKey()).isPresent()) {
        unknown = member.getKey();
      } else {
        other = member.getKey();
      }
    }
    if (unknown != null) {
      return refused(ErrorCode.UNKNOWN_LOCALE, unknown, "Unknown locale. " + locales.describe());
    }
    if (byLocale.isEmpty()) {
      return new Form.Sorted(LocalizedInput.flat(flatLocale, element));
    }
    return other == null
        ? new Form.Sorted(new LocalizedInput(true, byLocale))
        : refused(
            ErrorCode.MIXED_LOCALES,
            other,
            "Locales and fields are mixed. Give fields only, or put every field under its locale.");
  }

  private static Form refused(ErrorCode code, String member, String message) {
    return new Form.Refused(new Violation(code, Path.of(member), message));
  }
}
