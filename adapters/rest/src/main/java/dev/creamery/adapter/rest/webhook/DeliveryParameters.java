package dev.creamery.adapter.rest.webhook;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Ids;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.domain.webhook.DeliveryState;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Which deliveries a query asks for. */
final class DeliveryParameters {
  static final int DEFAULT_LIMIT = 20;
  static final int MAX_LIMIT = 100;

  /** The years that the store can tell apart, with room for their time zones. */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private DeliveryParameters() {}

  static DeliveryFilter filter(Query query) {
    return new DeliveryFilter(
        query.text("status").map(code -> state(code, "pending, delivered, failed")),
        id(query, "endpoint"),
        id(query, "event"),
        instant(query, "since"),
        id(query, "cursor"),
        query.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT));
  }

  /** Those that failed, where nothing else is said. */
  static ReplayRange range(Query query) {
    String status = query.text("status").orElse(DeliveryState.FAILED.code());
    return new ReplayRange(
        id(query, "endpoint"),
        status.equals("any")
            ? Optional.empty()
            : Optional.of(state(status, "failed, delivered, any"))
                .filter(state -> state != DeliveryState.PENDING)
                .or(() -> Optional.of(state("", "failed, delivered, any"))),
        instant(query, "since").orElseThrow(() -> refused("since", "an instant, and is needed")),
        instant(query, "until"),
        id(query, "cursor"));
  }

  private static DeliveryState state(String code, String known) {
    return DeliveryState.parse(code).orElseThrow(() -> refused("status", "one of " + known));
  }

  private static Optional<UUID> id(Query query, String name) {
    return query
        .text(name)
        .map(text -> Ids.uuid(text).orElseThrow(() -> refused(name, "an id as answers have it")));
  }

  private static Optional<Instant> instant(Query query, String name) {
    return query.text(name).map(text -> instant(name, text));
  }

  private static Instant instant(String name, String text) {
    try {
      Instant instant = Instant.parse(text);
      if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      // Answered below, like an instant that is out of range.
    }
    throw refused(name, "an instant such as 2026-01-31T12:00:00Z");
  }

  private static RuntimeException refused(String name, String expected) {
    return Problem.badRequest("The query parameter " + name + " must be " + expected + ".")
        .refused();
  }
}
