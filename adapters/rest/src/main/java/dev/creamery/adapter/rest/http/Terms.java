package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.accept.WriteTerms;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads on what terms a client writes: its headers, and whether it is but a rehearsal. */
public final class Terms {
  private static final String KEY = "Idempotency-Key";

  private Terms() {}

  /** The terms; ends with a refusal where they cannot be understood. */
  public static WriteTerms of(RoutingContext http) {
    return new WriteTerms(
        key(http.request().headers().getAll(KEY)),
        IfMatch.parse(http.request().headers().getAll(HttpHeaders.IF_MATCH)),
        isRehearsal(http));
  }

  private static Optional<IdempotencyKey> key(List<String> headers) {
    if (headers.isEmpty()) {
      return Optional.empty();
    }
    Optional<IdempotencyKey> key =
        headers.size() == 1 ? IdempotencyKey.parse(headers.get(0)) : Optional.empty();
    if (key.isEmpty()) {
      throw Problem.badRequest("The Idempotency-Key is not one. " + IdempotencyKey.EXPECTED)
          .refused();
    }
    return key;
  }

  /** Whether the write is not to be done. */
  public static boolean isRehearsal(RoutingContext http) {
    return isTrue(http, "dry_run");
  }

  /** Whether all of a bulk is to be done or nothing. */
  public static boolean isWhole(RoutingContext http) {
    return isTrue(http, "atomic");
  }

  /** Never taken for the other by mistake: what is neither yes nor no is refused. */
  private static boolean isTrue(RoutingContext http, String parameter) {
    String given = Query.of(http).given(parameter).orElse("false");
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default ->
          throw Problem.badRequest("The query parameter " + parameter + " must be true or false.")
              .refused();
    };
  }
}
