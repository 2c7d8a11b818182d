package dev.creamery.domain.page;

import dev.creamery.domain.shared.Violation;
import java.util.List;

/** What a write of a page comes to. */
public sealed interface PageDecision {
  /**
   * The page's next state.
   *
   * @param created whether there was no such page before
   */
  record Saved(Page page, boolean created) implements PageDecision {}

  /** The page is already as the write wants it. */
  record Unchanged(Page page) implements PageDecision {}

  /**
   * The page is to be no more.
   *
   * @param editor in whose name references to it are taken out of the items that hold them
   */
  record Deleted(String editor) implements PageDecision {}

  /** There is no page at that address, and nothing is done. */
  record Missing() implements PageDecision {}

  /** Nothing of the write is done. At least one violation. */
  record Rejected(List<Violation> violations) implements PageDecision {
    public Rejected {
      violations = List.copyOf(violations);
    }
  }
}
