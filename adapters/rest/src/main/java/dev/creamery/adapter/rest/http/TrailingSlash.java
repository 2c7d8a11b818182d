package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * Writes end their path with a slash. Without it they are sent to the same place with it, by a 308,
 * which unlike a 301 makes no client turn its POST into a GET. Reads are served either way.
 */
final class TrailingSlash {
  private static final String CONTENT_API = "/v2/";
  private static final int PERMANENT_REDIRECT = 308;

  private TrailingSlash() {}

  static Optional<Problem> check(HttpServerRequest request) {
    String path = request.path();
    if (path == null
        || path.endsWith("/")
        || !path.startsWith(CONTENT_API)
        || !isWrite(request.method())) {
      return Optional.empty();
    }
    String query = request.query();
    String location = path + "/" + (query == null ? "" : "?" + query);
    return Optional.of(
        Problem.of(PERMANENT_REDIRECT, "The URL must end with a slash: " + Problem.echo(path + "/"))
            .with("Location", location));
  }

  private static boolean isWrite(HttpMethod method) {
    return method.equals(HttpMethod.POST)
        || method.equals(HttpMethod.PUT)
        || method.equals(HttpMethod.PATCH)
        || method.equals(HttpMethod.DELETE);
  }
}
