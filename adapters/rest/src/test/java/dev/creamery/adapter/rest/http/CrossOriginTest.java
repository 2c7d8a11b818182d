package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CrossOriginTest {
  @ParameterizedTest
  @CsvSource({
    "GET,/v2/content/cars/,200",
    "GET,/v2/content/nope/,404",
    "GET,/nowhere,404",
    "POST,/v2/content,308",
    "PATCH,/v2/content/,405",
    "OPTIONS,/v2/content/,200"
  })
  void everyAnswerSaysWhoMayReadIt(String method, String path, int status) {
    Answer answer = Call.as("reader").header("Origin", "https://example.com").send(method, path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.header("Access-Control-Expose-Headers")).contains("etag", "location");
    assertThat(answer.header("Vary")).isEqualTo("Origin, Accept-Encoding");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v2/content/|GET, POST, HEAD, OPTIONS",
        "/v2/content/cars/7/|GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
        "/v2/content/cars/7|GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
        "/v2/content/cars/7/versions/|GET, HEAD, OPTIONS",
        "/v2/content/cars/7/versions/3/restore/|POST, OPTIONS",
        "/v2/content/cars/7/versions/3/|GET, HEAD, OPTIONS",
        "/manage/v1/tokens|GET, POST, HEAD, OPTIONS"
      })
  void optionsNeedNoTokenAndTellTheMethods(String path, String allowed) {
    Answer answer = Call.anonymous().send("OPTIONS", path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Allow")).isEqualTo(allowed);
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo(allowed);
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void browsersMaySendWhatClientsSend() {
    Answer answer =
        Call.anonymous()
            .header("Origin", "https://example.com")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,x-butter-client")
            .send("OPTIONS", "/v2/content/");
    assertThat(String.valueOf(answer.header("Access-Control-Allow-Headers")).split(", ", -1))
        .contains(
            "authorization",
            "content-type",
            "x-butter-client",
            "if-none-match",
            "prefer",
            "idempotency-key");
  }
}
