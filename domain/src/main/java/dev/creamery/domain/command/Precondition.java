package dev.creamery.domain.command;

import dev.creamery.domain.item.Item;
import java.util.Set;

/** What must be so of an item that is there before a command may change it. */
public sealed interface Precondition {
  /** Nothing but that it is there. */
  record Exists() implements Precondition {
    @Override
    public boolean holds(Item item) {
      return true;
    }
  }

  /**
   * It is at one of these versions.
   *
   * @param versions none where no item can be meant
   */
  record AtVersion(Set<Long> versions) implements Precondition {
    public AtVersion {
      versions = Set.copyOf(versions);
    }

    @Override
    public boolean holds(Item item) {
      return versions.contains(item.version());
    }
  }

  boolean holds(Item item);
}
