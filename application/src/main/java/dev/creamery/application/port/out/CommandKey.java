package dev.creamery.application.port.out;

import java.util.UUID;

/** A command, by its operation and its index there, from 0. */
public record CommandKey(UUID operation, int index) {}
