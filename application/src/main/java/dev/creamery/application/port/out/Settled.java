package dev.creamery.application.port.out;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.UniqueChange;
import java.util.Optional;

/**
 * A command and what it came to.
 *
 * @param before the item as the command found it; empty where it did not exist
 * @param schema the definition that judged it; empty where its collection is gone
 * @param unique what it does to the unique values that the item claims
 */
public record Settled(
    PendingCommand command,
    Optional<Item> before,
    Decision decision,
    Optional<Collection> schema,
    UniqueChange unique) {}
