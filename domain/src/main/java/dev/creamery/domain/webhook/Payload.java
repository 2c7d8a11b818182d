package dev.creamery.domain.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much an endpoint is told. The lower-case name is what admins say. */
public enum Payload {
  /** The documented body. */
  DOCUMENTED,
  /** The documented body, with the item as a read at level 1 shows it, and its version. */
  FULL;

  /** The payload of that code; empty where there is none. */
  public static Optional<Payload> parse(String code) {
    return Arrays.stream(values()).filter(payload -> payload.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
