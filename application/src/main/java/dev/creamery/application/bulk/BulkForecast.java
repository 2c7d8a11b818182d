package dev.creamery.application.bulk;

import dev.creamery.application.operation.OperationStatus;
import dev.creamery.domain.command.CommandKind;
import java.util.List;
import java.util.Map;

/**
 * What would become of a bulk.
 *
 * @param lines how many it has, the refused and the blank ones too
 * @param refused how many would be refused at the door
 * @param refusals the first of those, in order
 * @param applied how many commands would be applied, by what they would do
 * @param rejected how many would be accepted, and rejected when they are applied
 * @param rejections the first of those, in order; their paths begin at the line too
 * @param unfetched how many would have to wait for files, of which nothing is known
 * @param whole whether nothing is applied where anything is refused or rejected
 */
public record BulkForecast(
    int lines,
    int refused,
    List<RefusedLine> refusals,
    Map<CommandKind, Integer> applied,
    int rejected,
    List<RefusedLine> rejections,
    int unfetched,
    boolean whole) {
  public BulkForecast {
    refusals = List.copyOf(refusals);
    applied = Map.copyOf(applied);
    rejections = List.copyOf(rejections);
  }

  /** How many commands nothing is wrong with. */
  public int sound() {
    return applied.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** All of it together. */
  public OperationStatus status() {
    if (refused + rejected == 0) {
      return OperationStatus.SUCCEEDED;
    }
    return whole || sound() == 0 ? OperationStatus.REJECTED : OperationStatus.PARTIAL;
  }
}
