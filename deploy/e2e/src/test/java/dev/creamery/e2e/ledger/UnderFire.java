package dev.creamery.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.e2e.Api;
import dev.creamery.e2e.Api.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Two thousand writes through sixteen connections, with something bad happening at even intervals.
 */
final class UnderFire {
  private static final int CLIENTS = 16;
  private static final int ITEMS = 25;
  private static final int WRITES = CLIENTS * ITEMS * Client.STEPS;

  private UnderFire() {}

  /**
   * Writes while the blows fall, each when its share of the writes is done; gives the ledger when
   * the last write has been answered.
   */
  static Ledger write(Api api, List<Runnable> blows) throws Exception {
    Ledger ledger = new Ledger();
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(pool.submit(new Client(api, ledger, "client-" + i, ITEMS)));
      }
      for (int i = 0; i < blows.size(); i++) {
        int share = WRITES * (i + 1) / (blows.size() + 2);
        await("write " + share)
            .atMost(Duration.ofMinutes(5))
            .pollInterval(Duration.ofMillis(5))
            .until(() -> ledger.size() >= share || clients.stream().allMatch(Future::isDone));
        blows.get(i).run();
      }
      for (Future<?> client : clients) {
        client.get(5, TimeUnit.MINUTES);
      }
    } finally {
      pool.shutdownNow();
    }
    System.out.printf(
        "%d writes: %d accepted, %d refused, %d without an answer%n",
        ledger.size(),
        ledger.count(Outcome.ACCEPTED),
        ledger.count(Outcome.REFUSED),
        ledger.count(Outcome.UNKNOWN));
    assertThat(ledger.count(Outcome.ACCEPTED)).isGreaterThan(WRITES / 2);
    return ledger;
  }
}
