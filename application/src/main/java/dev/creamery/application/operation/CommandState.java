package dev.creamery.application.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a command has come. The lower-case name is what clients see. */
public enum CommandState {
  PENDING,
  /** Waits for files that it shows; later commands of its item wait with it. */
  FETCHING_MEDIA,
  APPLIED,
  /** The client's fault, and final. */
  REJECTED,
  /** Ours or the world's fault, after all retries; can be put back. */
  FAILED;

  /** The state of that code; empty where there is none. */
  public static Optional<CommandState> parse(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isFinished() {
    return this != PENDING && this != FETCHING_MEDIA;
  }
}
