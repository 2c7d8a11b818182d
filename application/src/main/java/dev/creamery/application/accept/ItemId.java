package dev.creamery.application.accept;

import java.util.Optional;

/** Reads the id of an item as addresses spell it. */
public final class ItemId {
  private static final int MAX_DIGITS = 18;

  private ItemId() {}

  /** The id; empty where the text cannot be one, so that no item can have it. */
  public static Optional<Long> parse(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Optional.of(Long.parseLong(text)).filter(id -> id > 0) : Optional.empty();
  }
}
