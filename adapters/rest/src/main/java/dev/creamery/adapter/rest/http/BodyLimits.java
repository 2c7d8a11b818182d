package dev.creamery.adapter.rest.http;

/**
 * How much of a body is waited for.
 *
 * @param maxBytes how long it may be
 * @param timeoutMillis how long it may take to arrive
 */
record BodyLimits(int maxBytes, long timeoutMillis) {}
