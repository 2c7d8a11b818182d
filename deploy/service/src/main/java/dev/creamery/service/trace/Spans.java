package dev.creamery.service.trace;

import dev.creamery.application.trace.TraceContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins spans on what was carried along, and gives what is to be carried further. */
record Spans(Tracer tracer) {
  /** The header by which a trace goes on elsewhere (W3C Trace Context). */
  static final String HEADER = "traceparent";

  private static final TextMapGetter<TraceContext> CARRIED =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(TraceContext carrier) {
          return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable TraceContext carrier, String key) {
          return carrier != null && key.equals(HEADER) ? carrier.value() : null;
        }
      };

  /** Begins a span; its parent is what was carried along. */
  Span begin(String name, SpanKind kind, TraceContext parent) {
    Context before =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, CARRIED);
    return tracer.spanBuilder(name).setSpanKind(kind).setParent(before).startSpan();
  }

  /** What is to be carried along, so that a later span has this one for its parent. */
  static TraceContext after(Span span) {
    return after(span.getSpanContext());
  }

  static TraceContext after(SpanContext span) {
    return new TraceContext(
        "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex()));
  }
}
