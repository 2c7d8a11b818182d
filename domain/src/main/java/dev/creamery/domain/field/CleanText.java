package dev.creamery.domain.field;

import org.jspecify.annotations.Nullable;

/** Tells text that can be kept everywhere from text that no store or reader would take. */
public final class CleanText {
  private CleanText() {}

  /** What is wrong with the text: a NUL character or half a surrogate pair; null if nothing is. */
  public static @Nullable String fault(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return "NUL characters are not allowed";
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < length
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return "Lone surrogates are not allowed";
        }
        i++;
      }
    }
    return null;
  }
}
