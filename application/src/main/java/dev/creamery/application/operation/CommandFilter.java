package dev.creamery.application.operation;

import java.util.Optional;

/**
 * Which commands of an operation to list.
 *
 * @param state only those; empty for all
 * @param after only those of a greater index; -1 for all
 * @param limit how many at the most
 */
public record CommandFilter(Optional<CommandState> state, int after, int limit) {}
