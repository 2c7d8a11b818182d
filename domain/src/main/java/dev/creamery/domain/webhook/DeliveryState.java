package dev.creamery.domain.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a delivery has come. The lower-case name is what admins see. */
public enum DeliveryState {
  /** To be sent, for the first time or again. */
  PENDING,
  DELIVERED,
  /** Given up. */
  FAILED;

  /** The state of that code; empty where there is none. */
  public static Optional<DeliveryState> parse(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
