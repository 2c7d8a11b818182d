package dev.creamery.application.process;

import java.time.Duration;

/**
 * When a command that could not be processed is given up.
 *
 * @param maxAttempts how often it is tried in all
 * @param pause how long it is left alone after a failure
 */
public record RetryPolicy(int maxAttempts, Duration pause) {}
