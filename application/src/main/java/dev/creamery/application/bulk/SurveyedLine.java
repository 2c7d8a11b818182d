package dev.creamery.application.bulk;

import dev.creamery.application.accept.Write;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.item.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line of which it is known what must be looked up before it can be judged.
 *
 * @param match by what an upsert finds its item; empty for everything else
 * @param references the earlier lines whose items it refers to
 */
record SurveyedLine(
    int number,
    Write write,
    Collection collection,
    Optional<Matching> match,
    Set<Integer> references) {
  /** What an upsert finds its item by, as it was asked and as values are kept. */
  record Matching(BulkLine.Match asked, UniqueKey key) {}

  SurveyedLine {
    references = Set.copyOf(references);
  }

  /** Whether it makes an item, or may. */
  boolean creates() {
    return write.kind() == CommandKind.CREATE;
  }

  /**
   * What it asks for, with the items of the lines that it refers to.
   *
   * @param items by line; those of its references at the least
   */
  Write resolved(Map<Integer, Long> items) {
    if (references.isEmpty()) {
      return write;
    }
    return new Write(
        write.kind(),
        write.collection(),
        write.item(),
        write.status(),
        List.of(LineReferences.resolved(write.elements().get(0), items)),
        write.locale(),
        write.version(),
        write.terms());
  }
}
