package dev.creamery.adapter.rest.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request gets no other answer.
 *
 * @param status the HTTP status, 400 to 599
 * @param detail what was wrong and what would be right, as a sentence
 * @param errors what is wrong by member of the body; empty where the request as a whole is refused
 * @param headers what the answer carries besides
 */
public record Problem(
    int status, String detail, List<FieldError> errors, Map<String, String> headers) {
  private static final int MAX_ECHO = 100;

  public Problem {
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
  }

  public static Problem of(int status, String detail) {
    return new Problem(status, detail, List.of(), Map.of());
  }

  public static Problem badRequest(String detail) {
    return of(400, detail);
  }

  /** Errors by member of the body. At least one. */
  public static Problem invalid(List<FieldError> errors) {
    return new Problem(400, "The request body breaks the rules; see errors.", errors, Map.of());
  }

  public static Problem notFound() {
    return of(404, "Not found.");
  }

  public static Problem unknownCollection(String key) {
    return of(404, "Content key " + echo(key) + " not found");
  }

  public Problem with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Problem(status, detail, errors, more);
  }

  /** Ends whatever was going on, with this problem as the answer. */
  public Refused refused() {
    return new Refused(this);
  }

  /** What a client sent, short enough to be said back. */
  public static String echo(String sent) {
    return sent.length() <= MAX_ECHO ? sent : sent.substring(0, MAX_ECHO) + "…";
  }
}
