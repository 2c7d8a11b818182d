package dev.creamery.adapter.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.port.out.MediaFetcher.Fetch;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that asks to be left alone is left alone, if there is time for it. */
class AskedPauseTest {
  private final FetcherUnderTest fetcher;
  private final List<Instant> askedAt = new CopyOnWriteArrayList<>();

  AskedPauseTest(@TempDir Path folder) {
    fetcher = new FetcherUnderTest(folder).allowing("127.0.0.0/8");
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  /** Refuses with this status and header the first time, and has the file from then on. */
  private RawServer busyOnce(int status, String retryAfter) throws IOException {
    return RawServer.answering(
        connection -> {
          askedAt.add(Instant.now());
          connection.send(
              connection.isFirst()
                  ? "HTTP/1.1 %d Busy\r\nContent-Length: 0\r\nRetry-After: %s\r\n\r\n"
                      .formatted(status, retryAfter)
                  : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void isAskedAgainAfterTheSecondsThatItNamed(int status) throws IOException {
    try (RawServer server = busyOnce(status, "1")) {
      assertThat(fetcher.fetch(server.url())).isInstanceOf(Fetch.Done.class);
      assertThat(Duration.between(askedAt.get(0), askedAt.get(1)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void isAskedAgainAtTheTimeThatItNamed() throws IOException {
    Instant then = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 2);
    try (RawServer server =
        busyOnce(503, DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atOffset(ZoneOffset.UTC)))) {
      assertThat(fetcher.fetch(server.url())).isInstanceOf(Fetch.Done.class);
      assertThat(askedAt.get(1)).isAfterOrEqualTo(then);
    }
  }

  /** The time for all of it is five seconds here. */
  @ParameterizedTest
  @CsvSource({"3600, 1h", "3, 2s", "5, 30s", "99999999999, 30s"})
  void whatCannotBeWaitedForHasFailedAtOnce(String seconds, String longest) throws IOException {
    fetcher.with("creamery.media.longest-pause", longest);
    try (RawServer server = busyOnce(503, seconds)) {
      assertThat(fetcher.fetch(server.url()))
          .isInstanceOfSatisfying(
              Fetch.Refused.class,
              refused -> {
                assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREACHABLE);
                assertThat(refused.message()).contains("503");
              });
      assertThat(askedAt).hasSize(1);
      fetcher.assertNothingIsLeft();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "", "Fri, 15 Mar 2024 13:30:00 GMT"})
  void whatSaysNothingIsAskedAgainAsEver(String value) throws IOException {
    try (RawServer server = busyOnce(429, value)) {
      assertThat(fetcher.fetch(server.url())).isInstanceOf(Fetch.Done.class);
      assertThat(askedAt).hasSize(2);
    }
  }

  @Test
  void holdsNoPlaceOfOthersMeanwhileAndAsksNoMoreOnceNobodyWaits() throws IOException {
    fetcher
        .with("creamery.media.fetches", "1")
        .with("creamery.media.fetch-timeout", "1h")
        .with("creamery.media.longest-pause", "1h");
    try (RawServer busy = busyOnce(429, "600");
        RawServer quick = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2", "hi")) {
      WebFetcher fetching = fetcher.start();
      Cancellable waiting =
          FetcherUnderTest.fetch(fetching, busy.url()).subscribe().with(fetched -> {});
      await().until(() -> askedAt.size() == 1);
      assertThat(
              FetcherUnderTest.fetch(fetching, quick.url()).await().atMost(Duration.ofSeconds(10)))
          .isInstanceOf(Fetch.Done.class);

      waiting.cancel();

      assertThat(
              FetcherUnderTest.fetch(fetching, quick.url()).await().atMost(Duration.ofSeconds(10)))
          .isInstanceOf(Fetch.Done.class);
      assertThat(askedAt).hasSize(1);
    }
  }
}
