package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds the header of a request, below the server's own limit so that the refusal can say why.
 *
 * @param maxFields how many fields there may be
 * @param maxSize how many characters names and values may have in all
 */
record HeaderLimits(int maxFields, int maxSize) {
  private static final int STATUS = 431;

  Optional<Problem> check(MultiMap headers) {
    int fields = 0;
    int size = 0;
    for (Map.Entry<String, String> header : headers) {
      fields++;
      size += header.getKey().length() + header.getValue().length();
    }
    if (fields > maxFields) {
      return Optional.of(
          Problem.of(STATUS, "The request has more than " + maxFields + " header fields."));
    }
    return size > maxSize
        ? Optional.of(
            Problem.of(
                STATUS, "The request's header fields exceed " + maxSize + " characters in all."))
        : Optional.empty();
  }
}
