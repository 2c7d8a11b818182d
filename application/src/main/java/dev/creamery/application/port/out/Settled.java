package dev.creamery.application.port.out;

import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.UniqueChange;
import java.util.Optional;

/**
 * A command and what it came to.
 *
 * @param before the item as the command found it; empty where it did not exist
 * @param unique what it does to the unique values that the item claims
 */
public record Settled(
    PendingCommand command, Optional<Item> before, Decision decision, UniqueChange unique) {
  /** A command of an item that claims no unique values. */
  public Settled(PendingCommand command, Optional<Item> before, Decision decision) {
    this(command, before, decision, UniqueChange.NONE);
  }
}
