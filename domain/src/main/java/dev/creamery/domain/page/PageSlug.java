package dev.creamery.domain.page;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a page in addresses and references, once in an organization: letters, digits, {@code
 * _} and {@code -}; 1 to 100. Capital letters count.
 */
public record PageSlug(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  public PageSlug {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the slug of a page: " + value);
    }
  }

  /** The slug that this text spells; empty where it cannot be one. */
  public static Optional<PageSlug> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new PageSlug(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
