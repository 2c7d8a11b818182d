package dev.creamery.adapter.rest.http;

import java.time.Duration;
import java.util.Optional;

/** Reads how many seconds a client would wait. */
public final class Waiting {
  private static final int MAX_DIGITS = 9;

  private Waiting() {}

  /** The seconds, but no more than {@code most}; empty where the text is no whole number. */
  public static Optional<Duration> seconds(String text, Duration most) {
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    if (text.length() > MAX_DIGITS) {
      return Optional.of(most);
    }
    Duration asked = Duration.ofSeconds(Integer.parseInt(text));
    return Optional.of(asked.compareTo(most) > 0 ? most : asked);
  }
}
