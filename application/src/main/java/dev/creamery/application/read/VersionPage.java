package dev.creamery.application.read;

import java.util.List;

/**
 * A part of the history of an item, the newest version first.
 *
 * @param count how many versions there are
 */
public record VersionPage(long count, List<VersionView> versions) {
  public VersionPage {
    versions = List.copyOf(versions);
  }
}
