package dev.creamery.application.access;

import java.time.Duration;

/**
 * What a token may still ask for, after a request of it was counted.
 *
 * @param granted whether that request may go on
 * @param quota how many requests there may be in a window
 * @param remaining how many may come at once now
 * @param untilFull after how long the whole quota is there again, if nothing is asked meanwhile
 * @param retryAfter after how long the next request is granted; zero where it would be at once
 */
public record Allowance(
    boolean granted,
    long quota,
    Duration window,
    long remaining,
    Duration untilFull,
    Duration retryAfter) {

  /** Whole seconds, rounded up: who waits so long has not waited too little. */
  public static long seconds(Duration time) {
    return time.plusNanos(999_999_999).toSeconds();
  }
}
