package dev.creamery.adapter.rest.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/**
 * What every answer carries: any page may read it, none may frame it. Tokens, not cookies, say who
 * asks, so that there is nothing that another origin could misuse.
 */
final class CommonHeaders {
  private static final CharSequence ANY = HttpHeaders.createOptimized("*");
  private static final CharSequence VARIES = HttpHeaders.createOptimized("Origin, Accept-Encoding");
  private static final CharSequence FRAMES = HttpHeaders.createOptimized("X-Frame-Options");
  private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
  private static final CharSequence TYPES = HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
  private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");

  private static final String EXPOSED =
      "etag, location, retry-after, preference-applied, x-request-id, accept-ranges,"
          + " content-range";
  private static final String SENDABLE =
      "authorization, content-type, x-butter-client, if-none-match, if-match, prefer,"
          + " idempotency-key, range, if-range";

  /** What is ours beneath these paths; the rest is of the server. */
  private static final List<String> SURFACES = List.of("/v2/", "/manage/", "/media/");

  private CommonHeaders() {}

  static void put(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY)
        .putHeader(HttpHeaders.VARY, VARIES)
        .putHeader(FRAMES, DENY)
        .putHeader(TYPES, NO_SNIFF)
        .putHeader(REFERRER, SAME_ORIGIN);
    if (request.headers().contains(HttpHeaders.ORIGIN)) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
  }

  /** Whether a request asks what a path takes. */
  static boolean isQuestion(HttpServerRequest request) {
    String path = request.path();
    return request.method().equals(HttpMethod.OPTIONS)
        && path != null
        && SURFACES.stream().anyMatch(path::startsWith);
  }

  /**
   * Answers what a path takes, to browsers before they send something of another origin too.
   *
   * @param allowed the methods, {@code GET, OPTIONS}
   */
  static void answer(HttpServerRequest request, String allowed) {
    request
        .response()
        .setStatusCode(200)
        .putHeader(HttpHeaders.ALLOW, allowed)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, allowed)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENDABLE)
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
        .putHeader(HttpHeaders.CONTENT_LENGTH, "0")
        .end();
  }
}
