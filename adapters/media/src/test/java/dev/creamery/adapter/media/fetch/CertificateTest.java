package dev.creamery.adapter.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.MediaFetcher.Fetch;
import dev.creamery.domain.shared.ErrorCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {
  private static final String HOST = "127.0.0.1";

  private static Certificate certificate;

  private final FetcherUnderTest fetcher;

  @BeforeAll
  static void makeACertificate(@TempDir Path folder) throws Exception {
    certificate = new Certificate(folder, "host.example");
  }

  CertificateTest(@TempDir Path folder) {
    fetcher =
        new FetcherUnderTest(folder)
            .allowing(HOST)
            .with("creamery.media.connect-timeout", "20s")
            .with("creamery.media.first-byte-timeout", "20s")
            .with("creamery.media.fetch-timeout", "25s")
            .with("creamery.media.attempts", "1")
            .name("host.example", List.of(HOST))
            .name("other.example", List.of(HOST));
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  @Test
  void theServerIsAskedForByNameAndMustBearIt() throws Exception {
    fetcher.client(certificate::trustedBy);
    try (RawServer server = serving(certificate)) {
      assertThat(fetcher.fetch(url("host.example", server))).isInstanceOf(Fetch.Done.class);
      assertThat(certificate.askedFor()).isEqualTo("host.example");
      assertThat(server.requests().get(0)).contains("host: host.example:" + server.port());
    }
  }

  @Test
  void aServerThatBearsAnotherNameIsRefused() throws Exception {
    fetcher.client(certificate::trustedBy);
    try (RawServer server = serving(certificate)) {
      assertRefused(fetcher.fetch(url("other.example", server)));
      assertThat(certificate.askedFor()).isEqualTo("other.example");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aServerThatNobodyVouchesForIsRefused() throws Exception {
    try (RawServer server = serving(certificate)) {
      assertRefused(fetcher.fetch(url("host.example", server)));
      assertThat(server.connections()).isOne();
      assertThat(server.requests()).isEmpty();
    }
  }

  private static RawServer serving(Certificate certificate) throws Exception {
    return RawServer.over(
        certificate.sockets(),
        HOST,
        connection -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"));
  }

  private static String url(String name, RawServer server) {
    return "https://" + name + ":" + server.port() + "/";
  }

  private static void assertRefused(Fetch fetch) {
    assertThat(fetch)
        .isInstanceOfSatisfying(
            Fetch.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREACHABLE);
              assertThat(refused.message()).contains("certificate");
            });
  }
}
