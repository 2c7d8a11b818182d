package dev.creamery.application.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an operation has come, all its commands together. */
public enum OperationStatus {
  /** Nothing has finished. */
  PENDING,
  /** Some commands have finished, or wait for files. */
  RUNNING,
  SUCCEEDED,
  REJECTED,
  FAILED,
  /** All have finished, and not alike. */
  PARTIAL;

  /** The status of that code; empty where there is none. */
  public static Optional<OperationStatus> parse(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }

  /** The status that follows from how many commands are in which state. */
  public static OperationStatus of(CommandCounts counts) {
    if (counts.pending() == counts.total()) {
      return PENDING;
    }
    if (counts.pending() + counts.running() > 0) {
      return RUNNING;
    }
    if (counts.applied() == counts.total()) {
      return SUCCEEDED;
    }
    if (counts.rejected() == counts.total()) {
      return REJECTED;
    }
    return counts.failed() == counts.total() ? FAILED : PARTIAL;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isFinished() {
    return this != PENDING && this != RUNNING;
  }
}
