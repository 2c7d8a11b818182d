package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.client.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeaderLimitTest {
  @Test
  void refusesTooManyHeaders() {
    Call call = Call.as("reader");
    for (int i = 0; i < 100; i++) {
      call.header("X-Many-" + i, "1");
    }
    Answer answer = call.get("/v2/content/cars/");
    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.at("/detail")).contains("more than 100 header fields");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
  }

  @Test
  void refusesHeadersThatAreTooLong() {
    Answer answer =
        Call.as("reader").header("X-Long", "x".repeat(100_000)).get("/v2/content/cars/");
    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.at("/detail")).contains("32768 characters");
  }

  @Test
  void refusesHeadersWithoutEnd() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send("GET /v2/content/cars/ HTTP/1.1\r\nHost: localhost\r\n");
      wire.flood("X-Many: 1\r\n".repeat(1_000), 10_000_000);
      assertThat(wire.readToEnd()).startsWith("HTTP/1.1 431");
    }
  }
}
