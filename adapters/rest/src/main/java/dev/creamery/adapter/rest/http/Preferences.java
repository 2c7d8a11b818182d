package dev.creamery.adapter.rest.http;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a client prefers (RFC 7240). Preferences that are not understood are passed over, as the RFC
 * has it.
 *
 * @param representation whether it wants to see the operation in the answer
 * @param patience how long it would wait for the operation to finish; empty where it would not
 */
public record Preferences(boolean representation, Optional<Duration> patience) {
  private static final Preferences NONE = new Preferences(false, Optional.empty());
  private static final String REPRESENTATION = "return=representation";
  private static final String WAIT = "wait=";

  /**
   * The preferences of a request.
   *
   * @param maxWait the longest wait that is granted
   */
  public static Preferences of(RoutingContext http, Duration maxWait) {
    List<String> headers = http.request().headers().getAll("Prefer");
    return headers.isEmpty() ? NONE : parse(String.join(",", headers), maxWait);
  }

  static Preferences parse(String header, Duration maxWait) {
    boolean representation = false;
    Optional<Duration> patience = Optional.empty();
    for (String part : header.split(",", -1)) {
      String preference = part.replace(" ", "").replace("\"", "").replace("\t", "");
      if (preference.equalsIgnoreCase(REPRESENTATION)) {
        representation = true;
      } else if (preference.regionMatches(true, 0, WAIT, 0, WAIT.length()) && patience.isEmpty()) {
        patience = Waiting.seconds(preference.substring(WAIT.length()), maxWait);
      }
    }
    return new Preferences(representation, patience);
  }

  public boolean isEmpty() {
    return !representation && patience.isEmpty();
  }

  /** The value of {@code Preference-Applied}; empty where nothing was applied. */
  public String applied(boolean finished) {
    String waited =
        finished ? patience.map(duration -> WAIT + duration.toSeconds()).orElse("") : "";
    if (!representation) {
      return waited;
    }
    return waited.isEmpty() ? REPRESENTATION : REPRESENTATION + ", " + waited;
  }
}
