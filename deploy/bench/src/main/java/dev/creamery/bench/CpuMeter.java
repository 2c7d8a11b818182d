package dev.creamery.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Processor time of each part of a system, from now on. */
final class CpuMeter {
  private final Map<String, ProcessTree> parts;
  private final Map<String, Duration> before = new LinkedHashMap<>();

  CpuMeter(Map<String, ProcessTree> parts) {
    this.parts = parts;
    parts.forEach((name, processes) -> before.put(name, processes.cpu()));
  }

  /** Milliseconds of processor time that each part used since, divided by so many writes. */
  Map<String, Double> millisPerWrite(long writes) {
    Map<String, Double> millis = new LinkedHashMap<>();
    before.forEach(
        (name, start) -> {
          ProcessTree processes = parts.getOrDefault(name, ProcessTree.NONE);
          millis.put(name, processes.cpu().minus(start).toMillis() / (double) Math.max(1, writes));
        });
    return millis;
  }
}
