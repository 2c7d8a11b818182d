package dev.creamery.domain.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong: enough to mend a body by, and never so much that a hostile one can make
 * the answer grow. What comes after the first {@value #MOST} is dropped.
 */
public final class Violations {
  /** How many are kept. */
  public static final int MOST = 100;

  private final List<Violation> noted = new ArrayList<>();

  public void note(Violation violation) {
    if (!isFull()) {
      noted.add(violation);
    }
  }

  /** Whether another violation would be dropped. */
  public boolean isFull() {
    return noted.size() >= MOST;
  }

  /** What was noted, in that order; empty where nothing is wrong. */
  public List<Violation> list() {
    return List.copyOf(noted);
  }
}
