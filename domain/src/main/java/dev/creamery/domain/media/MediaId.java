package dev.creamery.domain.media;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A media file by its content: the SHA-256 of its bytes, 64 lower-case hexadecimal digits. The same
 * bytes are the same file.
 */
public record MediaId(String sha256) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public MediaId {
    if (!FORM.matcher(sha256).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: " + sha256);
    }
  }

  /** The id that this text spells; empty where it cannot be one. */
  public static Optional<MediaId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new MediaId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return sha256;
  }
}
