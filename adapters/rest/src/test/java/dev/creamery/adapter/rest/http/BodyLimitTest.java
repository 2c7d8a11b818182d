package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.client.Wire;
import dev.creamery.adapter.rest.fake.FakeWrites;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitTest {
  private static final int MAX = 1_048_576;
  private static final String EMPTY_ITEM = "{\"key\":\"t\",\"fields\":{\"x\":\"\"}}";

  @Inject FakeWrites writes;

  @BeforeEach
  void forget() {
    writes.reset();
  }

  private static String bodyOf(int length) {
    return EMPTY_ITEM.replace("\"\"", "\"" + "x".repeat(length - EMPTY_ITEM.length()) + "\"");
  }

  private static void assertTooLong(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 413 ");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("connection: close");
    assertThat(answer).contains("X-Request-Id").contains("longer than 1048576 bytes");
  }

  @Test
  void takesAMebibyte() {
    assertThat(Call.as("writer").json(bodyOf(MAX)).post("/v2/content/").status()).isEqualTo(202);
    assertThat(writes.seen()).hasSize(1);
  }

  @Test
  void takesAMebibyteInChunks() {
    byte[] body = bodyOf(MAX).getBytes(StandardCharsets.UTF_8);
    Answer answer =
        Call.as("writer")
            .body(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .post("/v2/content/");
    assertThat(answer.status()).isEqualTo(202);
  }

  @Test
  void refusesAByteMore() {
    Answer answer = Call.as("writer").json(bodyOf(MAX + 1)).post("/v2/content/");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(writes.seen()).isEmpty();
  }

  @Test
  void refusesByTheLengthAloneAndCloses() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(Wire.postHead() + "Content-Length: 1000000000\r\n\r\n");
      assertTooLong(wire.readToEnd());
    }
  }

  @Test
  void refusesWhileChunksStillComeAndCloses() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(Wire.postHead() + "Transfer-Encoding: chunked\r\n\r\n");
      long taken = wire.flood("10000\r\n" + "x".repeat(65_536) + "\r\n", 1L << 34);
      assertThat(taken).isLessThan(1L << 34);
      assertTooLong(wire.readToEnd());
    }
  }

  @Test
  void refusesBeforeTheClientSendsWhereItAsksFirst() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(Wire.postHead() + "Content-Length: 2000000\r\nExpect: 100-continue\r\n\r\n");
      assertTooLong(wire.readToEnd());
    }
  }

  @Test
  void letsAClientGoOnThatAsksFirst() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(Wire.postHead() + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      assertThat(wire.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
      assertThat(wire.send("{}").readUntil("\r\n\r\n")).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void refusesABodyThatComesTooSlowly() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(Wire.postHead() + "Content-Length: 100\r\n\r\n{");
      assertThat(wire.readToEnd()).startsWith("HTTP/1.1 408 ").contains("did not arrive within");
    }
  }

  @Test
  void survivesABodyThatBreaksOff() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(Wire.postHead() + "Content-Length: 100\r\n\r\n{");
    }
    assertThat(Call.as("writer").json(EMPTY_ITEM).post("/v2/content/").status()).isEqualTo(202);
  }

  @Test
  void keepsTheConnectionAfterABodyThatWasIgnored() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(Wire.head("DELETE /v2/content/t/7/") + "Content-Length: 4\r\n\r\n");
      assertThat(wire.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 204");
      wire.send("junkGET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(wire.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void closesTheConnectionOfAClientThatNeverEnds() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send("POST /v2/content/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{");
      assertThat(wire.readToEnd()).startsWith("HTTP/1.1 401 ");
    }
  }
}
