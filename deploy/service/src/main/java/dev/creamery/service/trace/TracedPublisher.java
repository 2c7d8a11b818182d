package dev.creamery.service.trace;

import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.EventPublisher;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishing of which each event is a span, which its message names to whoever hears it. */
record TracedPublisher(EventPublisher publisher, Spans spans) implements EventPublisher {
  @Override
  public boolean isConfigured() {
    return publisher.isConfigured();
  }

  @Override
  public Uni<Void> open() {
    return publisher.open();
  }

  @Override
  public Uni<Integer> publish(List<RecordedEvent> events) {
    return Uni.createFrom()
        .deferred(
            () -> {
              List<Span> begun = new ArrayList<>();
              return publisher
                  .publish(events.stream().map(event -> begin(event, begun)).toList())
                  .onTermination()
                  .invoke((unheard, failure, cancelled) -> end(begun, failure));
            });
  }

  private RecordedEvent begin(RecordedEvent event, List<Span> begun) {
    return event
        .trace()
        .map(
            cause -> {
              Span span = spans.begin("publish " + event.type(), SpanKind.PRODUCER, cause);
              span.setAttribute("messaging.system", "rabbitmq");
              span.setAttribute("messaging.operation.name", "publish");
              span.setAttribute("messaging.message.id", event.id().toString());
              begun.add(span);
              return event.tracedBy(Spans.after(span));
            })
        .orElse(event);
  }

  private static void end(List<Span> begun, @Nullable Throwable failure) {
    for (Span span : begun) {
      if (failure != null) {
        span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
      }
      span.end();
    }
  }
}
