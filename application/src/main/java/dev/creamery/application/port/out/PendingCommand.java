package dev.creamery.application.port.out;

import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.item.ItemKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A command that has been accepted and not finished.
 *
 * @param sequence its place in the order of acceptance
 * @param operation with the index, identifies it
 * @param editor the name of the token that asked
 * @param trace that what becomes of it belongs to; empty where nobody follows it
 */
public record PendingCommand(
    long sequence,
    UUID operation,
    int index,
    ItemKey item,
    CollectionKey collection,
    ItemCommand command,
    String editor,
    Instant acceptedAt,
    Optional<TraceContext> trace) {
  public CommandKey key() {
    return new CommandKey(operation, index);
  }

  /** The same command, as if it had been accepted at another place in the order. */
  public PendingCommand acceptedAt(long otherSequence) {
    return new PendingCommand(
        otherSequence, operation, index, item, collection, command, editor, acceptedAt, trace);
  }

  /** The same command, further on in its trace. */
  public PendingCommand tracedBy(TraceContext further) {
    return new PendingCommand(
        sequence,
        operation,
        index,
        item,
        collection,
        command,
        editor,
        acceptedAt,
        Optional.of(further));
  }
}
