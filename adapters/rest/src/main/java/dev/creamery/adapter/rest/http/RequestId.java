package dev.creamery.adapter.rest.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The name of one request, by which a client, a proxy and a log speak of the same thing. A client's
 * own is kept if it is 1 to 128 characters that do no harm in a log.
 */
final class RequestId {
  static final String HEADER = "X-Request-Id";

  private static final int MAX_LENGTH = 128;
  private static final HexFormat HEX = HexFormat.of();

  private RequestId() {}

  /** The id that the client gave if it is well-formed, else a new one. */
  static String of(@Nullable String given) {
    return given != null && isWellFormed(given) ? given : next();
  }

  private static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
  }

  private static boolean isWellFormed(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (!isHarmless(id.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_.:/+=@".indexOf(c) >= 0;
  }
}
