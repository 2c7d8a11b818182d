package dev.creamery.domain.field;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A locale code such as {@code en} or {@code es-mx}: lower case with hyphens. Every spelling of one
 * code ({@code es_MX}, {@code ES-mx}) becomes the same tag here and nowhere else.
 */
public record LocaleTag(String code) {
  /** Where content lives while an organization has no locales. No client can write this code. */
  public static final LocaleTag NONE = new LocaleTag("*");

  private static final int MAX_LENGTH = 10;
  private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

  public LocaleTag {
    if (!code.equals("*") && !isWellFormed(code)) {
      throw new IllegalArgumentException("Not a locale code: " + code);
    }
  }

  /** The tag that this code spells; empty where it cannot be one. */
  public static Optional<LocaleTag> parse(String code) {
    String normalized = code.toLowerCase(Locale.ROOT).replace('_', '-');
    return isWellFormed(normalized) ? Optional.of(new LocaleTag(normalized)) : Optional.empty();
  }

  private static boolean isWellFormed(String code) {
    return code.length() <= MAX_LENGTH && FORM.matcher(code).matches();
  }

  @Override
  public String toString() {
    return code;
  }
}
