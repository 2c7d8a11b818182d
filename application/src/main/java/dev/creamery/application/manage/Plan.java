package dev.creamery.application.manage;

import dev.creamery.domain.evolution.FieldChange;
import dev.creamery.domain.evolution.Obstacle;
import java.util.List;

/**
 * What a change of a collection would do.
 *
 * @param created whether the collection would be new
 * @param changes what would happen to fields; empty where nothing would
 * @param obstacles what is in the way; empty where the change is possible
 */
public record Plan(boolean created, List<FieldChange> changes, List<Obstacle> obstacles) {
  public Plan {
    changes = List.copyOf(changes);
    obstacles = List.copyOf(obstacles);
  }

  public boolean isPossible() {
    return obstacles.isEmpty();
  }
}
