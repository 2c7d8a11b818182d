package dev.creamery.application.trace;

/**
 * What leads from here to whatever caused it: the trace, and the span in it that comes before.
 *
 * @param value as a {@code traceparent} of W3C Trace Context; opaque to all who carry it
 */
public record TraceContext(String value) {}
