package dev.creamery.adapter.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.media.fetch.RawServer.Connection;
import dev.creamery.adapter.media.fetch.RawServer.Script;
import dev.creamery.application.port.out.MediaFetcher.Fetch;
import dev.creamery.domain.shared.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F21 and F24: whatever a host does, a fetch ends in time and leaves nothing behind. */
class HostileServerTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  /** What the kernels on both sides may hold besides what the fetcher has read. */
  private static final long IN_FLIGHT = 16 << 20;

  private final FetcherUnderTest fetcher;

  HostileServerTest(@TempDir Path folder) {
    fetcher = new FetcherUnderTest(folder).allowing("127.0.0.0/8");
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  @Test
  void aHostThatNeverAcceptsIsATimeout() throws IOException {
    // A backlog of one that is full.
    try (FullBacklog host = new FullBacklog()) {
      assertRefused(fetcher.fetch(host.url()), ErrorCode.MEDIA_TIMEOUT);
    }
  }

  @Test
  void aPortThatNobodyListensOnIsUnreachable() throws IOException {
    RawServer server = RawServer.answering(Connection::hang);
    server.close();
    assertRefused(fetcher.fetch(server.url()), ErrorCode.MEDIA_UNREACHABLE);
  }

  @Test
  void aHostThatAcceptsAndHangsIsATimeout() throws IOException {
    assertEnds(Connection::hang, ErrorCode.MEDIA_TIMEOUT, 1);
  }

  @Test
  void aHostThatSaysOnlyThatItWillIsATimeout() throws IOException {
    assertEnds(
        connection -> {
          while (true) {
            connection.send("HTTP/1.1 103 Early Hints\r\n\r\n");
            connection.pause();
          }
        },
        ErrorCode.MEDIA_TIMEOUT,
        1);
  }

  @Test
  void aHeadThatDripsIsATimeout() throws IOException {
    assertEnds(
        connection -> {
          connection.send(OK);
          while (true) {
            connection.send("a: b\r\n");
            connection.pause();
          }
        },
        ErrorCode.MEDIA_TIMEOUT,
        1);
  }

  @Test
  void aBodyThatDripsIsATimeout() throws IOException {
    assertEnds(
        connection -> {
          connection.send(OK + "Content-Length: 100000\r\n\r\n");
          while (true) {
            connection.send("x");
            connection.pause();
          }
        },
        ErrorCode.MEDIA_TIMEOUT,
        1);
  }

  @Test
  void aBodyThatStopsIsATimeout() throws IOException {
    assertEnds(
        connection -> {
          connection.send(OK + "Content-Length: 900000\r\n\r\n");
          connection.send(new byte[500_000]);
          connection.hang();
        },
        ErrorCode.MEDIA_TIMEOUT,
        1);
  }

  @Test
  void aSteadyBodyMustBeWholeInTheTimeForAll() throws IOException {
    fetcher.with("creamery.media.fetch-timeout", "1s").with("creamery.media.min-rate", "1");
    assertEnds(
        connection -> {
          connection.send(OK + "Content-Length: 900000\r\n\r\n");
          while (true) {
            connection.send(new byte[100]);
            connection.pause();
          }
        },
        ErrorCode.MEDIA_TIMEOUT,
        1);
  }

  @Test
  void aConnectionThatBreaksOffIsTriedAgain() throws IOException {
    assertEnds(
        connection -> {
          connection.send(OK + "Content-Length: 900000\r\n\r\n");
          connection.send(new byte[400_000]);
          connection.breakOff();
        },
        ErrorCode.MEDIA_UNREACHABLE,
        3);
  }

  @Test
  void aBodyThatIsShorterThanAnnouncedIsNoFile() throws IOException {
    assertEnds(
        connection -> {
          connection.send(OK + "Content-Length: 10\r\n\r\n123456789");
          connection.socket().close();
        },
        ErrorCode.MEDIA_UNREACHABLE,
        3);
  }

  @Test
  void whatFollowsAFileIsNoAnswerToTheNextQuestion() throws IOException {
    String longer = OK + "Content-Length: 3\r\n\r\nabc" + OK + "Content-Length: 5\r\n\r\nfalse";
    try (RawServer server = RawServer.answering(connection -> connection.send(longer))) {
      WebFetcher fetching = fetcher.start();
      for (int time = 0; time < 3; time++) {
        Fetch fetch = FetcherUnderTest.fetch(fetching, server.url()).await().indefinitely();
        assertThat(((Fetch.Done) fetch).file()).hasContent("abc");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "\u0016\u0003\u0001 nonsense \r\n\r\n"
      })
  void nonsenseIsUnreachable(String answer) throws IOException {
    assertEnds(
        connection -> {
          connection.send(answer);
          connection.socket().close();
        },
        ErrorCode.MEDIA_UNREACHABLE,
        3);
  }

  @Test
  void aHeadWithoutEndIsUnreachable() throws IOException {
    assertEnds(
        connection -> {
          connection.send(OK);
          while (true) {
            connection.send("a: " + "b".repeat(1000) + "\r\n");
          }
        },
        ErrorCode.MEDIA_UNREACHABLE,
        3);
  }

  @Test
  void aFileThatIsAnnouncedTooLargeIsNotBegun() throws IOException {
    assertEnds(
        connection -> {
          connection.send(OK + "Content-Length: 10000000000\r\n\r\n");
          while (true) {
            connection.send(new byte[65536]);
          }
        },
        ErrorCode.MEDIA_TOO_LARGE,
        1);
  }

  @Test
  void chunksWithoutEndAreTooLarge() throws IOException {
    assertEnds(
        connection -> {
          connection.send(OK + "Transfer-Encoding: chunked\r\n\r\n");
          while (true) {
            connection.send("8000\r\n" + "x".repeat(0x8000) + "\r\n");
          }
        },
        ErrorCode.MEDIA_TOO_LARGE,
        1);
  }

  @Test
  void aBodyWithoutLengthOrEndIsTooLarge() throws IOException {
    assertEnds(
        connection -> {
          connection.send(OK + "\r\n");
          while (true) {
            connection.send(new byte[65536]);
          }
        },
        ErrorCode.MEDIA_TOO_LARGE,
        1);
  }

  @Test
  void aGzipBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 1000; i++) {
        gzip.write(new byte[100_000]);
      }
    }
    assertEnds(
        connection -> {
          connection.send(
              OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.size() + "\r\n\r\n");
          connection.send(bomb.toByteArray());
        },
        ErrorCode.MEDIA_UNREACHABLE,
        1);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 206, 300, 304, 400, 401, 404, 410})
  void anAnswerThatWillNotChangeIsNotAskedForAgain(int status) throws IOException {
    try (RawServer server =
        RawServer.answering("HTTP/1.1 " + status + " X\r\nContent-Length: 0", "")) {
      Fetch.Refused refused =
          assertRefused(fetcher.fetch(server.url()), ErrorCode.MEDIA_UNREACHABLE);
      assertThat(refused.message()).contains(Integer.toString(status));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void anAnswerThatMayChangeIsAskedForAgain(int status) throws IOException {
    assertEnds(
        connection -> connection.send("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n"),
        ErrorCode.MEDIA_UNREACHABLE,
        3);
  }

  @Test
  void aRedirectInACircleEnds() throws IOException {
    assertEnds(
        connection ->
            connection.send("HTTP/1.1 302 X\r\nContent-Length: 0\r\nLocation: /file\r\n\r\n"),
        ErrorCode.MEDIA_UNREACHABLE,
        4);
  }

  private void assertEnds(Script script, ErrorCode expected, int requests) throws IOException {
    try (RawServer server = RawServer.answering(script)) {
      assertRefused(fetcher.fetch(server.url()), expected);

      assertThat(server.requests()).hasSize(requests);
      assertThat(server.written()).isLessThan(IN_FLIGHT);
    }
  }

  private Fetch.Refused assertRefused(Fetch fetch, ErrorCode expected) throws IOException {
    assertThat(fetch).isInstanceOf(Fetch.Refused.class);
    Fetch.Refused refused = (Fetch.Refused) fetch;
    assertThat(refused.code()).isEqualTo(expected);
    fetcher.assertNothingIsLeft();
    return refused;
  }
}
