package dev.creamery.application.fake;

import dev.creamery.application.port.out.OperationIds;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs of version 7, each a millisecond after the one before. Thread-safe. */
public final class CountingOperationIds implements OperationIds {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final AtomicLong millis;
  private final Random random = new Random(1);

  /** Ids of operations from this time on. */
  public CountingOperationIds(MutableClock clock) {
    this.millis = new AtomicLong(clock.millis());
  }

  @Override
  public UUID next() {
    long node = random.nextLong() >>> 2;
    return new UUID(millis.getAndIncrement() << 16 | VERSION, VARIANT | node);
  }
}
