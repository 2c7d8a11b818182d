package dev.creamery.application.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of sending a delivery once.
 *
 * @param number from 1
 * @param status of the answer; empty where there was none
 * @param answer how the answer begins, or why there was none
 */
public record Attempt(
    int number, Instant at, Optional<Integer> status, Duration took, String answer) {}
