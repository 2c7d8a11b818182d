package dev.creamery.domain.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an item or a page is public. The lower-case name is what clients see. */
public enum ItemStatus {
  DRAFT,
  PUBLISHED;

  /** The status of that code; empty where there is none. */
  public static Optional<ItemStatus> parse(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
