package dev.creamery.bench;

import dev.creamery.bench.WebhookReport.Percentiles;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/** Items written at an even pace, of which twenty healthy endpoints are told. */
record Pings(Newsroom newsroom, EventSink sink) {
  private static final String COLLECTION = "pings";
  private static final int HEALTHY = 20;
  private static final Duration PACE = Duration.ofMillis(50);
  private static final Duration WARM = Duration.ofSeconds(10);
  private static final Duration WATCHED = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Makes the endpoints, and has all of it happen for a while that does not count. */
  void prepare() {
    newsroom.makeNews(COLLECTION);
    for (int n = 1; n <= HEALTHY; n++) {
      newsroom.tell(sink.url("healthy-" + n), COLLECTION);
    }
    watch(WARM);
  }

  /** Adds an endpoint that answers too late, and waits until it is as busy as it gets. */
  void addSlowEndpoint() {
    newsroom.tell(sink.url("slow/"), COLLECTION);
    watch(WARM);
  }

  /** How long it takes from the writing of an item until each of the endpoints has heard of it. */
  Percentiles watch() {
    return watch(WATCHED);
  }

  private Percentiles watch(Duration length) {
    sink.forgetTimes();
    int items = Math.toIntExact(length.dividedBy(PACE));
    long begun = System.nanoTime();
    for (int n = 0; n < items; n++) {
      long turn = begun + n * PACE.toNanos();
      LockSupport.parkNanos(turn - System.nanoTime());
      newsroom.write(COLLECTION, 1);
    }
    Awaitility.await("every healthy endpoint to have heard of each")
        .atMost(PATIENCE)
        .until(() -> sink.times().size() >= items * HEALTHY);
    return Percentiles.of(sink.times());
  }
}
