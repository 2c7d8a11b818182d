package dev.creamery.domain.webhook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an endpoint wants in the header of every request: {@code X-Webhook-Secret: …}. Few and
 * short, and none that HTTP or the signature needs.
 *
 * @param values by name, in their order
 */
public record CustomHeaders(Map<String, String> values) {
  /** No header. */
  public static final CustomHeaders NONE = new CustomHeaders(Map.of());

  static final int MOST = 20;
  static final int MAX_VALUE = 1000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  public CustomHeaders {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** What is wrong with a header, as a sentence; empty where nothing is. */
  static Optional<String> fault(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of("Use a header's name: letters, digits and -, 100 characters at most.");
    }
    if (isOurs(name.toLowerCase(Locale.ROOT))) {
      return Optional.of("Use another name: this header is set by the service itself.");
    }
    return value.length() <= MAX_VALUE && VALUE.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(
            "Use 1 to " + MAX_VALUE + " visible characters of ASCII, no space at the ends.");
  }

  private static boolean isOurs(String name) {
    return OURS.contains(name) || name.startsWith("webhook-") || name.startsWith("proxy-");
  }
}
