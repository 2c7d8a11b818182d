package dev.creamery.adapter.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.media.fetch.RawServer.Connection;
import dev.creamery.application.port.out.MediaFetcher.Fetch;
import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyFetchesTest {
  private static final String FILE = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

  private final FetcherUnderTest fetcher;

  ManyFetchesTest(@TempDir Path folder) {
    fetcher =
        new FetcherUnderTest(folder)
            .allowing("127.0.0.0/8")
            .with("creamery.media.first-byte-timeout", "20s")
            .with("creamery.media.fetch-timeout", "20s");
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  @Test
  void aSlowHostDoesNotDelayAnother() throws IOException {
    fetcher.with("creamery.media.fetches", "2").with("creamery.media.fetches-per-host", "1");
    try (RawServer slow = RawServer.answering(Connection::hang);
        RawServer quick = RawServer.on("127.0.0.2", connection -> connection.send(FILE))) {
      WebFetcher fetching = fetcher.start();
      List<Cancellable> waiting =
          Stream.generate(() -> FetcherUnderTest.fetch(fetching, slow.url()))
              .limit(10)
              .map(fetch -> fetch.subscribe().with(fetched -> {}))
              .toList();
      await().until(() -> slow.requests().size() == 1);

      assertThat(quick(fetching, quick)).isInstanceOf(Fetch.Done.class);
      assertThat(slow.connections()).isOne();
      waiting.forEach(Cancellable::cancel);
    }
  }

  @Test
  void whatDoesNotFitIsToldToComeAgain() throws IOException {
    fetcher.with("creamery.media.fetches", "1").with("creamery.media.fetches-waiting", "0");
    try (RawServer slow = RawServer.answering(Connection::hang)) {
      WebFetcher fetching = fetcher.start();
      Cancellable first =
          FetcherUnderTest.fetch(fetching, slow.url()).subscribe().with(fetched -> {});
      await().until(() -> slow.requests().size() == 1);

      AtomicReference<Throwable> failure = new AtomicReference<>();
      FetcherUnderTest.fetch(fetching, slow.url()).subscribe().with(fetched -> {}, failure::set);
      await().untilAsserted(() -> assertThat(failure.get()).isInstanceOf(Unavailable.class));
      first.cancel();
    }
  }

  @Test
  void aCancelledFetchGivesItsPlaceBackAndLeavesNothing() throws Exception {
    fetcher.with("creamery.media.fetches", "1");
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer server =
            RawServer.answering(
                connection -> {
                  connection.send("HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n");
                  connection.send(new byte[600_000]);
                  connection.hang();
                  gone.countDown();
                });
        RawServer quick = RawServer.on("127.0.0.2", connection -> connection.send(FILE))) {
      WebFetcher fetching = fetcher.start();
      Cancellable cancellable =
          FetcherUnderTest.fetch(fetching, server.url()).subscribe().with(fetched -> {});
      await().until(() -> !fetcher.files().isEmpty());

      cancellable.cancel();

      assertThat(quick(fetching, quick)).isInstanceOf(Fetch.Done.class);
      gone.await();
      assertThat(fetcher.files()).hasSize(1);
    }
  }

  /** Connections are used again and again: the end of one fetch must not break another. */
  @Test
  void manyAtOnceAreAllBrought() throws IOException {
    fetcher.with("creamery.media.attempts", "1");
    byte[] body = new byte[600_000];
    try (RawServer server =
        RawServer.answering(
            connection -> {
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 600000\r\n\r\n");
              connection.send(body);
            })) {
      WebFetcher fetching = fetcher.start();
      List<Fetch> all =
          Uni.join()
              .all(
                  Stream.generate(() -> FetcherUnderTest.fetch(fetching, server.url()))
                      .limit(200)
                      .toList())
              .andFailFast()
              .await()
              .atMost(Duration.ofSeconds(60));

      assertThat(all).hasSize(200).allMatch(fetch -> fetch instanceof Fetch.Done);
      assertThat(server.connections()).isLessThan(50);
      assertThat(fetcher.files()).hasSize(200);
    }
  }

  private static Fetch quick(WebFetcher fetching, RawServer server) {
    return FetcherUnderTest.fetch(fetching, server.url("127.0.0.2"))
        .await()
        .atMost(Duration.ofSeconds(10));
  }
}
