package dev.creamery.domain.shared;

import java.util.List;

/** Names that a message offers to choose from, cut where nobody would read on. */
public final class Listing {
  private static final int SHOWN = 20;

  private Listing() {}

  /** {@code a, b, c}, or the first of very many and how many more there are. */
  public static String of(List<String> names) {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
  }
}
