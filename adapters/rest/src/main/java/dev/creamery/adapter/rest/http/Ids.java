package dev.creamery.adapter.rest.http;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads ids in paths. What cannot be an id is one that nothing has. */
public final class Ids {
  private static final int UUID_LENGTH = 36;

  private Ids() {}

  /** The UUID in its canonical form; empty for any other text. */
  public static Optional<UUID> uuid(String text) {
    if (text.length() != UUID_LENGTH) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(text);
      // The parser takes shorter groups too and fills them up.
      return id.toString().equals(text.toLowerCase(Locale.ROOT))
          ? Optional.of(id)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
