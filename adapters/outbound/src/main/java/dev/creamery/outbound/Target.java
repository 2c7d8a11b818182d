package dev.creamery.outbound;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Path and query as they are sent. */
final class Target {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String TO_ENCODE = "\"<>^`{|}";

  private Target() {}

  /** Adds the slash that may be missing, and encodes what cannot be sent as it is. */
  static String of(String pathAndQuery) {
    StringBuilder target = new StringBuilder(pathAndQuery.length() + 1);
    if (!pathAndQuery.startsWith("/")) {
      target.append('/');
    }
    for (byte b : pathAndQuery.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0 || TO_ENCODE.indexOf(b) >= 0) {
        HEX.toHexDigits(target.append('%'), b);
      } else {
        target.append((char) b);
      }
    }
    return target.toString();
  }
}
