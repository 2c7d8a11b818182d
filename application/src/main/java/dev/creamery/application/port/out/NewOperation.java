package dev.creamery.application.port.out;

import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An operation about to be committed: creates, any number of them, or one other command.
 *
 * @param id a time-ordered UUID (version 7); ids made later sort later
 * @param editor the name of the token that asked
 * @param item the item of the one command; empty for creates, which get new items
 * @param commands at least one; exactly one where {@code item} is given
 * @param key under which it is recorded once; empty where it is new whatever came before
 * @param trace that its commands belong to; empty where nobody follows it
 */
public record NewOperation(
    UUID id,
    OrganizationId organization,
    String editor,
    CollectionKey collection,
    Optional<Long> item,
    List<ItemCommand> commands,
    Optional<RequestKey> key,
    Optional<TraceContext> trace) {
  public NewOperation {
    commands = List.copyOf(commands);
    if (commands.isEmpty() || (item.isPresent() && commands.size() > 1)) {
      throw new IllegalArgumentException("An operation on one item has exactly one command");
    }
  }

  /** An operation that belongs to no trace. */
  public NewOperation(
      UUID id,
      OrganizationId organization,
      String editor,
      CollectionKey collection,
      Optional<Long> item,
      List<ItemCommand> commands,
      Optional<RequestKey> key) {
    this(id, organization, editor, collection, item, commands, key, Optional.empty());
  }

  /** An operation without a key, that belongs to no trace. */
  public NewOperation(
      UUID id,
      OrganizationId organization,
      String editor,
      CollectionKey collection,
      Optional<Long> item,
      List<ItemCommand> commands) {
    this(id, organization, editor, collection, item, commands, Optional.empty());
  }

  /** Whether it is recorded whatever else is known, as long as its item is there. */
  public boolean isPlain() {
    return key.isEmpty() && commands.stream().allMatch(one -> one.precondition().isEmpty());
  }
}
