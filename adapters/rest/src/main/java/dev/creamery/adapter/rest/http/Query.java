package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query parameters of a request. Of a repeated one the last counts; unknown ones do no harm;
 * one that is empty counts as absent, where nothing else is said.
 */
public final class Query {
  private static final int MAX_PARAMETERS = 1_000;
  private static final Query NONE = new Query(Map.of());

  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  public static Query of(RoutingContext http) {
    String query = http.request().query();
    if (query == null || query.isEmpty()) {
      return NONE;
    }
    try {
      return new Query(
          new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MAX_PARAMETERS, true)
              .parameters());
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("The query is not well-formed: check its percent signs.").refused();
    }
  }

  public Optional<String> text(String name) {
    return given(name).filter(value -> !value.isEmpty());
  }

  /** The parameter, be it empty. */
  public Optional<String> given(String name) {
    return Optional.ofNullable(values.get(name)).map(given -> given.get(given.size() - 1));
  }

  /** The names of all parameters that begin like this, in their order. */
  public List<String> namesFrom(String prefix) {
    return values.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /** The parameters whose names begin so and go on, without that beginning, in their order. */
  public Map<String, String> startingWith(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String name : values.keySet()) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        text(name).ifPresent(value -> found.put(name.substring(prefix.length()), value));
      }
    }
    return found;
  }

  /** Whether the parameter is {@code 1} or {@code true}, in any case. */
  public boolean flag(String name) {
    return text(name).filter(v -> v.equals("1") || v.equalsIgnoreCase("true")).isPresent();
  }

  /**
   * A whole number.
   *
   * @param complaint what a client is told whose number is none, or not from least to most
   */
  public int number(String name, int least, int most, int byDefault, String complaint) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return byDefault;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Answered below, like a number that is out of range.
    }
    throw Problem.badRequest(complaint).refused();
  }

  /** A whole number, refused in the usual words. */
  public int number(String name, int least, int most, int byDefault) {
    String range = " must be a whole number from " + least + " to " + most + ".";
    return number(name, least, most, byDefault, "The query parameter " + name + range);
  }
}
