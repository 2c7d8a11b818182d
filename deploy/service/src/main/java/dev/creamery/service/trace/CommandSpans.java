package dev.creamery.service.trace;

import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.item.Decision;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spans of the commands of one transaction; those that nobody follows have none. */
final class CommandSpans {
  private final Spans spans;
  private final Map<CommandKey, Span> begun = new HashMap<>();

  CommandSpans(Spans spans) {
    this.spans = spans;
  }

  /** The same command, so that what comes of it comes after its span. */
  PendingCommand begin(PendingCommand command) {
    return command
        .trace()
        .map(
            asked -> {
              Span span =
                  spans.begin("apply " + command.command().kind().code(), SpanKind.CONSUMER, asked);
              span.setAttribute("creamery.organization", command.item().organization().value());
              span.setAttribute("creamery.collection", command.collection().value());
              span.setAttribute("creamery.item", command.item().id());
              span.setAttribute("creamery.operation", command.operation().toString());
              span.setAttribute("creamery.index", command.index());
              begun.put(command.key(), span);
              return command.tracedBy(Spans.after(span));
            })
        .orElse(command);
  }

  void settle(List<Settled> settled) {
    for (Settled one : settled) {
      Span span = begun.get(one.command().key());
      if (span != null) {
        span.setAttribute("creamery.outcome", outcome(one.decision()));
      }
    }
  }

  private static String outcome(Decision decision) {
    if (decision instanceof Decision.Applied) {
      return "applied";
    }
    return decision instanceof Decision.Rejected ? "rejected" : "unchanged";
  }

  /** Those that have no outcome now wait for something, or for another attempt. */
  void end(@Nullable Throwable failure) {
    for (Span span : begun.values()) {
      if (failure != null) {
        span.recordException(failure);
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }
  }
}
