package dev.creamery.application.port.out;

import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import java.util.Optional;

/**
 * A command and what it came to.
 *
 * @param before the item as the command found it; empty where it did not exist
 */
public record Settled(PendingCommand command, Optional<Item> before, Decision decision) {}
