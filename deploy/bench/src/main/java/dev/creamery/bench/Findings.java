package dev.creamery.bench;

import java.util.List;
import java.util.Map;

/**
 * All that was measured in one mode.
 *
 * @param floor at full speed
 * @param floorCpu milliseconds of each part for a write
 * @param fullSpeed Creamery, as fast as it accepts
 * @param trials of rates; the last is the result
 * @param answered writes that were answered 2xx since the start, in all loads together
 * @param items that a reader finds at the end
 * @param unfinished writes at the end
 */
record Findings(
    Mode mode,
    Wrk.Result floor,
    Map<String, Double> floorCpu,
    long floorResidentBytes,
    Trial fullSpeed,
    List<Trial> trials,
    long residentBytes,
    long answered,
    long items,
    long unfinished) {
  Trial result() {
    return trials.get(trials.size() - 1);
  }

  double acceptedToFloor() {
    return fullSpeed.load().perSecond() / floor.perSecond();
  }

  double appliedToFloor() {
    return result().appliedPerSecond() / floor.perSecond();
  }
}
