package dev.creamery.application.port.out;

import java.time.Instant;
import java.util.UUID;

/**
 * A command that has failed for good. Of what it asked for nothing is said: that may be the very
 * thing that cannot be read.
 *
 * @param operation with the index, identifies it
 */
public record GivenUp(UUID operation, int index, Instant acceptedAt) {}
