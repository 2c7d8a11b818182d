package dev.creamery.application.bulk;

import dev.creamery.domain.item.ItemKey;
import java.util.List;
import java.util.UUID;

/** What became of a bulk that was to be taken as a whole or not at all. */
public sealed interface TakenWhole {
  /**
   * All of it is committed.
   *
   * @param items those of its commands, in order; none where it was committed before
   */
  record Recorded(UUID operation, List<ItemKey> items) implements TakenWhole {
    public Recorded {
      items = List.copyOf(items);
    }
  }

  /** Nothing was recorded: another write was sent under its key before. */
  record KeyReused() implements TakenWhole {}

  /** Nothing was recorded, because of these lines. At least one, in order. */
  record Refused(List<RefusedLine> lines) implements TakenWhole {
    public Refused {
      lines = List.copyOf(lines);
    }
  }
}
