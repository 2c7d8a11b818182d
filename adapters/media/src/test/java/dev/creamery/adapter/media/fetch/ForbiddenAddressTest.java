package dev.creamery.adapter.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.media.fetch.RawServer.Connection;
import dev.creamery.application.port.out.MediaFetcher.Fetch;
import dev.creamery.domain.shared.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F22 and F23: no address that is not public is ever connected to, however it is come by. */
class ForbiddenAddressTest {
  /** The one address that may be reached; the listener is on all of this machine. */
  private static final String ALLOWED = "127.0.0.9";

  private final FetcherUnderTest fetcher;
  private final RawServer forbidden = RawServer.on("0.0.0.0", Connection::hang);

  ForbiddenAddressTest(@TempDir Path folder) throws IOException {
    fetcher = new FetcherUnderTest(folder).allowing(ALLOWED);
  }

  @AfterEach
  void close() {
    fetcher.close();
    forbidden.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://[::ffff:7f00:1]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://0x7f.1:PORT/",
        "http://2130706433:PORT/",
        "http://0177.0.0.1:PORT/",
        "http://[::]:PORT/",
        "http://[::1]:PORT/",
        "http://0.0.0.0:PORT/",
        "http://localhost:PORT/",
        "http://user@127.0.0.1:PORT/",
        "http://127.0.0.9:PORT@127.0.0.1:PORT/",
        "http://169.254.169.254/latest/meta-data/",
        "http://metadata.google.internal/computeMetadata/v1/",
        "http://private.example:PORT/",
        "http://mixed.example:PORT/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:PORT/"
      })
  void isNotGoneTo(String template) throws IOException {
    String target = template.replace("PORT", Integer.toString(forbidden.port()));
    fetcher
        .name("localhost", List.of("127.0.0.1"))
        .name("private.example", List.of("127.0.0.1"), List.of("127.0.0.1"))
        .name("mixed.example", List.of(ALLOWED, "127.0.0.1"), List.of("127.0.0.1", ALLOWED))
        .name("metadata.google.internal", List.of("127.0.0.1"));
    try (RawServer redirecting =
        RawServer.on(
            ALLOWED,
            connection ->
                connection.send(
                    "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
                        + target
                        + "\r\n\r\n"))) {
      assertBlocked(fetcher.fetch(target));
      assertBlocked(fetcher.fetch(redirecting.url(ALLOWED)));
      assertThat(redirecting.requests()).hasSize(1);
    }
  }

  @Test
  void aNameThatLeadsElsewhereTheSecondTimeIsAskedOnce() throws IOException {
    fetcher.name("rebinding.example", List.of(ALLOWED), List.of("127.0.0.1"));
    try (RawServer allowed =
        RawServer.on(
            ALLOWED,
            connection -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"))) {
      assertThat(fetcher.fetch(allowed.url("rebinding.example"))).isInstanceOf(Fetch.Done.class);
      assertThat(allowed.requests()).hasSize(1);
    }
  }

  @Test
  void aRedirectToTheSameNameIsVettedAnew() throws IOException {
    fetcher.name("rebinding.example", List.of(ALLOWED), List.of("127.0.0.1"));
    try (RawServer allowed =
        RawServer.on(
            ALLOWED,
            connection ->
                connection.send(
                    "HTTP/1.1 301 X\r\nContent-Length: 0\r\nLocation: http://rebinding.example:"
                        + forbidden.port()
                        + "/\r\n\r\n"))) {
      assertBlocked(fetcher.fetch(allowed.url("rebinding.example")));
    }
  }

  @Test
  void aNameThatNobodyKnowsIsUnreachable() {
    assertThat(fetcher.fetch("http://nowhere.example/"))
        .isInstanceOfSatisfying(
            Fetch.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREACHABLE));
  }

  private void assertBlocked(Fetch fetch) throws IOException {
    assertThat(fetch)
        .isInstanceOfSatisfying(
            Fetch.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_BLOCKED_ADDRESS);
              assertThat(refused.message()).doesNotContain("127.0.0.1", "169.254");
            });
    assertThat(forbidden.connections()).isZero();
    fetcher.assertNothingIsLeft();
  }
}
