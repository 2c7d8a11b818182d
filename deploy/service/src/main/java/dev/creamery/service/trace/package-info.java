/**
 * Traces by OpenTelemetry: what becomes of a write, as spans. Each class stands before a port and
 * adds spans to what goes through it; where nobody collects traces, none of them is there.
 */
@NullMarked
package dev.creamery.service.trace;

import org.jspecify.annotations.NullMarked;
