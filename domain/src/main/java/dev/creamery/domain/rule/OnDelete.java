package dev.creamery.domain.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of a reference when its target is deleted. The lower-case name is what definitions
 * say.
 */
public enum OnDelete {
  /**
   * The reference is removed in the background, which gives the item that held it a new version.
   */
  UNLINK,
  /** The delete is rejected as long as the reference is there. */
  RESTRICT;

  /** The choice of that code; empty where there is none. */
  public static Optional<OnDelete> parse(String code) {
    return Arrays.stream(values()).filter(choice -> choice.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
