package dev.creamery.adapter.rest.operation;

import dev.creamery.application.operation.CommandCounts;
import dev.creamery.application.operation.OperationView;
import java.util.zip.CRC32C;

/**
 * Names a state of an operation: how many of its commands have finished, then a check sum of all
 * that is told of it, {@code 3-8f0e1d2c}. The same in every replica, without anything being kept.
 */
final class EventId {
  private EventId() {}

  static String of(OperationView operation, byte[] state) {
    CRC32C sum = new CRC32C();
    sum.update(state);
    CommandCounts counts = operation.counts();
    int finished = counts.applied() + counts.rejected() + counts.failed();
    return "%d-%08x".formatted(finished, sum.getValue());
  }
}
