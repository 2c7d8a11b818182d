package dev.creamery.domain.page;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of page a page is: letters, digits, {@code _} and {@code -}; 100 at most. {@code
 * search} means something else in the same place of an address.
 */
public record PageType(String code) {
  private static final Pattern FORM = Pattern.compile("\\*|(?!search$)[A-Za-z0-9_-]{1,100}");

  /** Of no type. In addresses the same code stands for any type. */
  public static final PageType NONE = new PageType("*");

  public PageType {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("Not a page type: " + code);
    }
  }

  /** The type that this code spells, {@link #NONE} included; empty where it cannot be one. */
  public static Optional<PageType> parse(String code) {
    return FORM.matcher(code).matches() ? Optional.of(new PageType(code)) : Optional.empty();
  }

  @Override
  public String toString() {
    return code;
  }
}
