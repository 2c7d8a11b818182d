package dev.creamery.service.trace;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.ContentWrites;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;

/** Writes that carry on the trace of the request that they came by, where it is recorded. */
record TracedWrites(ContentWrites writes) implements ContentWrites {
  @Override
  public Uni<Acceptance> accept(Principal who, Write write) {
    SpanContext request = Span.current().getSpanContext();
    return writes.accept(
        who, request.isSampled() ? write.on(write.terms().tracedBy(Spans.after(request))) : write);
  }
}
