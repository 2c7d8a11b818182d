package dev.creamery.adapter.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F21: however much comes, little of it is in memory. */
class FlatHeapTest {
  private static final int FETCHES = 16;
  private static final int EACH = 8 << 20;

  /** What a fetch may hold that is not written yet: what is gathered, and as much that is. */
  private static final int IN_HAND = 2 * (256 << 10) + (128 << 10);

  private final FetcherUnderTest fetcher;

  FlatHeapTest(@TempDir Path folder) {
    fetcher =
        new FetcherUnderTest(folder)
            .allowing("127.0.0.1")
            .with("creamery.media.fetches-per-host", Integer.toString(FETCHES))
            .with("creamery.media.max-bytes", "1000000000")
            .with("creamery.media.first-byte-timeout", "5m")
            .with("creamery.media.fetch-timeout", "5m");
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  @Test
  void largeFilesThatStopInTheMiddleHoldNoMoreThanTheirBuffers() throws IOException {
    byte[] body = new byte[EACH];
    try (RawServer server =
        RawServer.answering(
            connection -> {
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n");
              connection.send(body);
              connection.hang();
            })) {
      WebFetcher fetching = fetcher.start();
      long before = used();
      List<Cancellable> all =
          Stream.generate(() -> FetcherUnderTest.fetch(fetching, server.url()))
              .limit(FETCHES)
              .map(fetch -> fetch.subscribe().with(fetched -> {}))
              .toList();
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> fetcher.files().stream().filter(FlatHeapTest::isThere).count() == FETCHES);

      // Classes and pools of the first use are in it too.
      assertThat(used() - before).isLessThan(FETCHES * IN_HAND + (16 << 20));

      all.forEach(Cancellable::cancel);
      await().untilAsserted(fetcher::assertNothingIsLeft);
    }
  }

  private static boolean isThere(Path file) {
    try {
      return Files.size(file) > EACH - IN_HAND;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Bytes of the heap that cannot be collected. */
  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
