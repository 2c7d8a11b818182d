package dev.creamery.application.access;

import java.time.Instant;
import java.util.UUID;

/** What may be told of a token. */
public record TokenView(UUID id, String name, Scope scope, Instant createdAt) {}
