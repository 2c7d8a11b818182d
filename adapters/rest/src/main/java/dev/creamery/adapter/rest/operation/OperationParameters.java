package dev.creamery.adapter.rest.operation;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.operation.CommandFilter;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.collection.CollectionKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which operations the query of a list asks for. */
final class OperationParameters {
  static final int DEFAULT_LIMIT = 20;
  static final int MAX_LIMIT = 100;
  static final int MAX_COMMANDS = 1_000;

  private OperationParameters() {}

  static OperationFilter filter(Query query) {
    return new OperationFilter(
        query.text("status").map(OperationParameters::status),
        query.text("collection").map(OperationParameters::collection),
        query.text("item").map(OperationParameters::item),
        query.text("since").map(OperationParameters::since),
        query.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT));
  }

  static CommandFilter commands(Query query) {
    return new CommandFilter(
        query.text("status").map(OperationParameters::state),
        query.number("after", 0, Integer.MAX_VALUE, -1),
        query.number("limit", 1, MAX_COMMANDS, OperationView.MAX_COMMANDS));
  }

  private static CommandState state(String code) {
    return CommandState.parse(code)
        .orElseThrow(
            refused(
                "status",
                Arrays.stream(CommandState.values())
                    .map(CommandState::code)
                    .collect(Collectors.joining(", ", "one of ", ""))));
  }

  private static OperationStatus status(String code) {
    return OperationStatus.parse(code)
        .orElseThrow(
            refused(
                "status",
                Arrays.stream(OperationStatus.values())
                    .map(OperationStatus::code)
                    .collect(Collectors.joining(", ", "one of ", ""))));
  }

  private static CollectionKey collection(String key) {
    return CollectionKey.parse(key).orElseThrow(refused("collection", "the key of a collection"));
  }

  private static long item(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw refused("item", "the id of an item, a whole number").get();
    }
  }

  private static Instant since(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw refused("since", "an instant such as 2026-01-31T12:00:00Z").get();
    }
  }

  private static Supplier<RuntimeException> refused(String name, String expected) {
    return () ->
        Problem.badRequest("The query parameter " + name + " must be " + expected + ".").refused();
  }
}
