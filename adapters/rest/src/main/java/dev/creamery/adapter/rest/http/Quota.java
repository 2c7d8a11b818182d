package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.access.Allowance;
import dev.creamery.application.port.in.RateLimits;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells a client how much it may still ask for (draft-ietf-httpapi-ratelimit-headers-10), and
 * refuses what is beyond. Says nothing where nothing is limited.
 */
final class Quota {
  private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
  private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit");
  private static final String NAME = "\"token\"";
  private static final String EXPOSED = ", ratelimit, ratelimit-policy";

  private final RateLimits limits;

  Quota(RateLimits limits) {
    this.limits = limits;
  }

  /** Counts a request; ends it with a refusal where it is one too many. */
  void count(RoutingContext http, String token) {
    limits.count(token).ifPresent(allowance -> tell(http, allowance));
  }

  private static void tell(RoutingContext http, Allowance allowance) {
    MultiMap headers = http.response().headers();
    headers.set(
        POLICY, NAME + ";q=" + allowance.quota() + ";w=" + Allowance.seconds(allowance.window()));
    headers.set(
        LIMIT,
        NAME + ";r=" + allowance.remaining() + ";t=" + Allowance.seconds(allowance.untilFull()));
    String exposed = headers.get(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS);
    if (exposed != null) {
      headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, exposed + EXPOSED);
    }
    if (!allowance.granted()) {
      long pause = Math.max(1, Allowance.seconds(allowance.retryAfter()));
      throw Problem.of(
              429,
              "This token has asked too often; nothing was done. Try again in "
                  + pause
                  + (pause == 1 ? " second." : " seconds."))
          .with("Retry-After", Long.toString(pause))
          .refused();
    }
  }
}
