package dev.creamery.application.port.out;

import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be recorded of some lines of a bulk.
 *
 * @param commands those of the lines that nothing is wrong with, in order
 * @param refused the other lines
 * @param reserved values that items of these commands will have, by which others are upserted
 * @param missing what is to be said of a line whose item turns out not to be there
 */
public record NewBulkLines(
    List<Line> commands,
    List<RefusedLine> refused,
    Map<UniqueKey, Long> reserved,
    Violation missing) {
  public NewBulkLines {
    commands = List.copyOf(commands);
    refused = List.copyOf(refused);
    reserved = Map.copyOf(reserved);
  }

  /**
   * The command of a line.
   *
   * @param number the line, from 1; the command's index is one less
   * @param item the item; empty for a create that gets whatever id is next
   * @param known whether the item is known to be there, made by a line of these
   */
  public record Line(
      int number,
      CollectionKey collection,
      Optional<Long> item,
      boolean known,
      ItemCommand command) {
    public boolean creates() {
      return command.kind() == CommandKind.CREATE;
    }
  }
}
