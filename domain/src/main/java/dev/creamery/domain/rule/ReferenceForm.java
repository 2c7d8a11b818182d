package dev.creamery.domain.rule;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which clients name the target of a reference, the ones that reads give back
 * included.
 */
final class ReferenceForm {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern URI =
      Pattern.compile("/v2/content/\\?keys=([A-Za-z0-9_-]+)\\[_id=([0-9]{1,18})]");
  private static final Pattern SLUG = Pattern.compile("[^/\\s?#]{1,255}");

  private ReferenceForm() {}

  /** An item's id from {@code 7}, {@code "7"}, {@code {"meta":{"id":7}}} or the URI of an item. */
  static Optional<Long> itemId(InputValue input, CollectionKey collection) {
    if (input instanceof InputValue.Num number) {
      return id(number.value());
    }
    if (input instanceof InputValue.Text text) {
      return idInText(text.value(), collection);
    }
    return member(input, "meta")
        .flatMap(meta -> member(meta, "id"))
        .filter(id -> !(id instanceof InputValue.Members))
        .flatMap(id -> itemId(id, collection));
  }

  private static Optional<Long> idInText(String text, CollectionKey collection) {
    if (DIGITS.matcher(text).matches()) {
      return positive(Long.parseLong(text));
    }
    Matcher uri = URI.matcher(text);
    return uri.matches() && uri.group(1).equals(collection.value())
        ? positive(Long.parseLong(uri.group(2)))
        : Optional.empty();
  }

  private static Optional<Long> id(BigDecimal number) {
    try {
      return positive(number.longValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> positive(long id) {
    return id > 0 ? Optional.of(id) : Optional.empty();
  }

  /** A page's slug from {@code "about-us"} or {@code {"slug":"about-us"}}. */
  static Optional<String> pageSlug(InputValue input) {
    InputValue slug = member(input, "slug").orElse(input);
    return slug instanceof InputValue.Text text && SLUG.matcher(text.value()).matches()
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static Optional<InputValue> member(InputValue input, String name) {
    return input instanceof InputValue.Members members
        ? Optional.ofNullable(members.values().get(name))
        : Optional.empty();
  }
}
