package dev.creamery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What became of one bulk.
 *
 * @param taken from the first line sent to the answer
 * @param applied from the first line sent to the last item applied
 * @param cpuMillis of each part for a line
 * @param peakBytes the most resident memory of Creamery that was seen meanwhile
 */
record Bulk(
    JsonNode operation,
    Duration taken,
    Duration applied,
    Map<String, Double> cpuMillis,
    long peakBytes) {
  long appliedCount() {
    return operation.at("/counts/applied").asLong();
  }

  double appliedPerSecond() {
    return appliedCount() / (applied.toNanos() / 1e9);
  }

  /** The numbers of the lines that were refused, from 1. */
  List<Long> refused() {
    return StreamSupport.stream(operation.at("/bulk/refusals").spliterator(), false)
        .map(refusal -> refusal.path("line").asLong())
        .toList();
  }
}
