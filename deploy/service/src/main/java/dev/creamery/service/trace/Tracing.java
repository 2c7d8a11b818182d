package dev.creamery.service.trace;

import dev.creamery.application.port.in.ContentWrites;
import dev.creamery.application.port.out.EventPublisher;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.WebhookSender;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has ports followed by spans where traces are collected; otherwise leaves them as they are. */
@Singleton
public final class Tracing {
  private final Optional<Spans> spans;

  @Inject
  Tracing(Tracer tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
    this.spans = disabled ? Optional.empty() : Optional.of(new Spans(tracer));
  }

  /** Writes that carry on the trace of the request that they came by. */
  public ContentWrites follow(ContentWrites writes) {
    return followed(writes, (port, used) -> new TracedWrites(port));
  }

  /** Processing of which each command is a span. */
  public Processing follow(Processing processing) {
    return followed(processing, TracedProcessing::new);
  }

  /** Publishing of which each event is a span. */
  public EventPublisher follow(EventPublisher publisher) {
    return followed(publisher, TracedPublisher::new);
  }

  /** Sending of which each attempt is a span. */
  public WebhookSender follow(WebhookSender sender) {
    return followed(sender, TracedSender::new);
  }

  private <T> T followed(T port, BiFunction<T, Spans, T> follow) {
    return spans.map(used -> follow.apply(port, used)).orElse(port);
  }
}
