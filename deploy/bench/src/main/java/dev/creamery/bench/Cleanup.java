package dev.creamery.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started and must be ended: the latest first, once, also when Ctrl-C is pressed. */
final class Cleanup implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean over;

  /** From now on an end of this JVM ends the rest too. */
  static Cleanup atExit() {
    Cleanup cleanup = new Cleanup();
    Runtime.getRuntime().addShutdownHook(new Thread(cleanup::exit, "end what was started"));
    return cleanup;
  }

  /** Takes responsibility for a part; during the exit it ends it at once. */
  synchronized <T extends AutoCloseable> T add(T part) {
    started.push(part);
    if (over) {
      close();
      throw new Refused("the benchmark was ended before its time.");
    }
    return part;
  }

  /** Ends everything that was started so far. */
  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      try {
        part.close();
      } catch (Exception failed) {
        System.err.printf("bench: %s did not end well: %s%n", part, failed);
      }
    }
  }

  private synchronized void exit() {
    over = true;
    close();
  }

  synchronized boolean isOver() {
    return over;
  }
}
