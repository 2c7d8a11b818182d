package dev.creamery.domain.rule;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.reference.ReferenceTarget;
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
  private static final Pattern ITEM_URI =
      Pattern.compile("/v2/content/\\?keys=([A-Za-z0-9_-]+)\\[_id=([0-9]{1,18})]");
  private static final Pattern SLUG = Pattern.compile("[^/\\s?#]{1,255}");
  private static final Pattern PAGE_URI =
      Pattern.compile("/v2/pages/([^/\\s?#]{1,255})/([^/\\s?#]{1,255})/");

  private ReferenceForm() {}

  /** An item from {@code 7}, {@code "7"}, {@code {"meta":{"id":7}}} or the URI of an item. */
  static Optional<ReferenceTarget> item(InputValue input, CollectionKey collection) {
    return member(input, "meta")
        .flatMap(meta -> member(meta, "id"))
        .or(() -> Optional.of(input))
        .flatMap(id -> itemId(id, collection))
        .map(id -> new ReferenceTarget.ToItem(collection, id));
  }

  private static Optional<Long> itemId(InputValue input, CollectionKey collection) {
    if (input instanceof InputValue.Num number) {
      return id(number.value());
    }
    return input instanceof InputValue.Text text
        ? idInText(text.value(), collection)
        : Optional.empty();
  }

  private static Optional<Long> idInText(String text, CollectionKey collection) {
    if (DIGITS.matcher(text).matches()) {
      return positive(Long.parseLong(text));
    }
    Matcher uri = ITEM_URI.matcher(text);
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

  /** A page from {@code "about-us"}, {@code {"slug":"about-us"}} or the URI of a page. */
  static Optional<ReferenceTarget> page(InputValue input, Optional<String> pageType) {
    InputValue slug = member(input, "slug").orElse(input);
    if (!(slug instanceof InputValue.Text text)) {
      return Optional.empty();
    }
    Matcher uri = PAGE_URI.matcher(text.value());
    if (uri.matches()) {
      Optional<String> named = Optional.of(uri.group(1)).filter(type -> !type.equals("*"));
      return pageType.isEmpty() || named.isEmpty() || named.equals(pageType)
          ? Optional.of(new ReferenceTarget.ToPage(pageType.or(() -> named), uri.group(2)))
          : Optional.empty();
    }
    return SLUG.matcher(text.value()).matches()
        ? Optional.of(new ReferenceTarget.ToPage(pageType, text.value()))
        : Optional.empty();
  }

  private static Optional<InputValue> member(InputValue input, String name) {
    return input instanceof InputValue.Members members
        ? Optional.ofNullable(members.values().get(name))
        : Optional.empty();
  }
}
