package dev.creamery.domain.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What webhooks tell of: the changes of items, and writes that came to nothing. */
public enum EventType {
  DRAFT("draft"),
  PUBLISHED("published"),
  UNPUBLISHED("draft"),
  DELETE("deleted"),
  FAILED("failed");

  static final String PREFIX = "collectionitem.";

  private final String status;

  EventType(String status) {
    this.status = status;
  }

  /** The type of that code; empty where there is none. */
  public static Optional<EventType> parse(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /** The spelling in the store: {@code published}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The spelling on the wire: {@code collectionitem.published}. */
  public String wireName() {
    return PREFIX + code();
  }

  /** What the body says of the item: {@code published}, {@code draft}, {@code deleted}. */
  public String status() {
    return status;
  }
}
