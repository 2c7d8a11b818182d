package dev.creamery.application.port.out;

import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.item.ItemKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The commands of an operation that is not recorded, as if it were. */
public final class NewCommands {
  private NewCommands() {}

  /**
   * In the order of the elements, after everything that is recorded. Items to be created have ids
   * below 0.
   */
  public static List<PendingCommand> of(NewOperation operation) {
    Instant now = Instant.now();
    return IntStream.range(0, operation.commands().size())
        .mapToObj(index -> command(operation, index, now))
        .toList();
  }

  /** The items that commands change, each once; those that they create are not there. */
  public static List<ItemKey> items(List<PendingCommand> unrecorded) {
    return unrecorded.stream()
        .filter(command -> command.command().kind() != CommandKind.CREATE)
        .map(PendingCommand::item)
        .distinct()
        .toList();
  }

  private static PendingCommand command(NewOperation operation, int index, Instant now) {
    long item = operation.item().orElse(-1L - index);
    return new PendingCommand(
        Long.MAX_VALUE,
        operation.id(),
        index,
        new ItemKey(operation.organization(), item),
        operation.collection(),
        operation.commands().get(index),
        operation.editor(),
        now,
        operation.trace());
  }
}
