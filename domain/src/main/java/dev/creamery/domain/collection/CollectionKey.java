package dev.creamery.domain.collection;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a collection in addresses and bodies: a letter, then letters, digits, {@code _} and
 * {@code -}; 100 at most. {@code bulk} and {@code page} mean something else in the same places.
 */
public record CollectionKey(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
  private static final Set<String> RESERVED = Set.of("bulk", "page");

  public CollectionKey {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not a collection key: " + value);
    }
  }

  /** The key that this text spells; empty where it cannot be one. */
  public static Optional<CollectionKey> parse(String text) {
    return isWellFormed(text) ? Optional.of(new CollectionKey(text)) : Optional.empty();
  }

  private static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches() && !RESERVED.contains(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
