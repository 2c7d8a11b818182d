package dev.creamery.e2e.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What became of a call, in words that both doors have.
 *
 * @param code the name of the gRPC status code
 * @param message what was wrong with the call as a whole; empty where it is told by field
 * @param violations what was wrong by field, {@code name: This field is required.}, sorted
 * @param codes the same for programs, {@code required}, sorted
 * @param operation how the operation ended, and why; empty where there is none
 * @param shown what was read: by the call itself, or of the item afterwards
 */
record Outcome(
    String code,
    String message,
    List<String> violations,
    List<String> codes,
    List<String> operation,
    List<JsonNode> shown) {
  static Outcome refused(String code, String message, List<String> violations, List<String> codes) {
    return new Outcome(
        code,
        violations.isEmpty() ? message : "",
        violations.stream().sorted().toList(),
        codes.stream().sorted().toList(),
        List.of(),
        List.of());
  }

  static Outcome ok(List<String> operation, List<JsonNode> shown) {
    // Each door has items of its own.
    List<String> told = operation.stream().map(one -> one.replaceAll("[0-9]+", "#")).toList();
    return new Outcome("OK", "", List.of(), List.of(), told, shown);
  }

  /** The same without words for people. */
  Outcome loosely() {
    return new Outcome(code, "", List.of(), codes, operation, shown);
  }
}
