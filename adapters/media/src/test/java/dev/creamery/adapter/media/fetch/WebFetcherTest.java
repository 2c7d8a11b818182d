package dev.creamery.adapter.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.MediaFetcher.Fetch;
import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebFetcherTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final FetcherUnderTest fetcher;

  WebFetcherTest(@TempDir Path folder) {
    fetcher = new FetcherUnderTest(folder).allowing("127.0.0.0/8");
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  @Test
  void bringsAFileAndSaysWhatItIs() throws Exception {
    try (RawServer server = serving(PIXEL)) {
      Fetch.Done done = (Fetch.Done) fetcher.fetch(server.url());

      assertThat(done.file()).hasBinaryContent(PIXEL);
      assertThat(done.what().contentType()).isEqualTo("image/png");
      assertThat(done.what().extension()).isEqualTo("png");
      assertThat(done.what().bytes()).isEqualTo(PIXEL.length);
      assertThat(done.what().id()).isEqualTo(hash(PIXEL));
      assertThat(done.what().dimensions()).isEqualTo(Optional.of(new Dimensions(1, 1)));
    }
  }

  @Test
  void bringsEveryByteOfALargerFile() throws Exception {
    byte[] bytes = new byte[999_999];
    new Random(7).nextBytes(bytes);
    try (RawServer server = serving(bytes)) {
      Fetch.Done done = (Fetch.Done) fetcher.fetch(server.url());

      assertThat(Files.readAllBytes(done.file())).isEqualTo(bytes);
      assertThat(done.what().id()).isEqualTo(hash(bytes));
      assertThat(done.what().contentType()).isEqualTo("application/octet-stream");
    }
  }

  @Test
  void takesAFileInChunksAndAnEmptyOne() throws Exception {
    try (RawServer chunked =
            RawServer.answering(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked",
                "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        RawServer empty = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0", "")) {
      assertThat(((Fetch.Done) fetcher.fetch(chunked.url())).file()).hasContent("abcde");
      assertThat(((Fetch.Done) fetcher.fetch(empty.url())).what().bytes()).isZero();
    }
  }

  @Test
  void sendsNothingButWhatIsNeeded() throws Exception {
    try (RawServer server = serving(PIXEL)) {
      fetcher.name("host.example", List.of("127.0.0.1"));
      fetcher.fetch(server.url("host.example") + "?a=b#c");

      assertThat(server.requests().get(0).split("\n"))
          .containsExactlyInAnyOrder(
              "GET /file?a=b HTTP/1.1",
              "host: host.example:" + server.port(),
              "user-agent: Creamery",
              "accept: */*",
              "accept-encoding: identity");
    }
  }

  @Test
  void followsRedirectsToTheFile() throws Exception {
    try (RawServer file = serving(PIXEL);
        RawServer second = redirecting(file.url());
        RawServer first = redirecting(second.url())) {
      assertThat(fetcher.fetch(first.url())).isInstanceOf(Fetch.Done.class);
    }
  }

  @Test
  void triesAgainWhatMayPass() throws Exception {
    try (RawServer server =
        RawServer.answering(
            connection -> {
              if (connection.isFirst()) {
                connection.send("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
              } else {
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
              }
            })) {
      assertThat(((Fetch.Done) fetcher.fetch(server.url())).file()).hasContent("hi");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void triesTheNextAddressOfTheHost() throws Exception {
    try (RawServer server = RawServer.on("127.0.0.3", ok(PIXEL))) {
      List<String> addresses = List.of("127.0.0.2", "127.0.0.3");
      fetcher.name("host.example", addresses, addresses);

      assertThat(fetcher.fetch(server.url("host.example"))).isInstanceOf(Fetch.Done.class);
    }
  }

  @Test
  void tellsHowFarItHasCome() throws Exception {
    ConcurrentLinkedQueue<OptionalLong> totals = new ConcurrentLinkedQueue<>();
    try (RawServer server = serving(PIXEL)) {
      fetcher
          .start()
          .fetch(server.url(), (bytes, of) -> totals.add(of))
          .await()
          .atMost(Duration.ofSeconds(10));
    }
    assertThat(totals).first().isEqualTo(OptionalLong.of(PIXEL.length));
  }

  private static RawServer.Script ok(byte[] bytes) {
    return connection -> {
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n");
      connection.send(bytes);
    };
  }

  private static RawServer serving(byte[] bytes) throws IOException {
    return RawServer.answering(ok(bytes));
  }

  private static RawServer redirecting(String location) throws IOException {
    return RawServer.answering(
        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location, "");
  }

  private static MediaId hash(byte[] bytes) throws Exception {
    return new MediaId(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }
}
