package dev.creamery.domain.field;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a field, as clients spell it: a letter, then letters, digits, {@code _} and {@code
 * -}; 100 at most. {@code meta} is taken, because reads put the item's id there.
 */
public record FieldKey(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");

  public FieldKey {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not a field key: " + value);
    }
  }

  /** The key that this text spells; empty where it cannot be one. */
  public static Optional<FieldKey> parse(String text) {
    return isWellFormed(text) ? Optional.of(new FieldKey(text)) : Optional.empty();
  }

  private static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches() && !text.equals("meta");
  }

  @Override
  public String toString() {
    return value;
  }
}
