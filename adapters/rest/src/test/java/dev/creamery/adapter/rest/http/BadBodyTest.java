package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeWrites;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadBodyTest {
  @Inject FakeWrites writes;

  private void assertRefused(Answer answer, int status, String detail) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.at("/detail")).contains(detail);
    assertThat(answer.body().length()).isLessThan(400);
    assertThat(writes.seen()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|JSON parse error - Unexpected end-of-input",
        "{\"key\":tru}|JSON parse error - Unrecognized token",
        "{\"key\":1,\"key\":1}|two members of the same name (line 1, column 10)",
        "{\"key\":1e999999}|more than 1000 digits",
        "{\"key\":\"\\u0000\"}|NUL characters are not allowed",
        "{\"key\":\"\\ud800\"}|Lone surrogates are not allowed",
        "{} {}|something after the end",
        "[]|The body must be a JSON object.",
        "7|The body must be a JSON object."
      })
  void saysWhatIsWrongAndWhere(String body, String detail) {
    writes.reset();
    assertRefused(Call.as("writer").json(body).post("/v2/content/"), 400, detail);
  }

  @Test
  void asksForABody() {
    writes.reset();
    assertRefused(Call.as("writer").post("/v2/content/"), 400, "The body is empty");
    assertRefused(Call.as("writer").json("").put("/v2/content/t/7/"), 400, "The body is empty");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    writes.reset();
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
    Answer answer =
        Call.as("writer").body(BodyPublishers.ofByteArray(overlong)).post("/v2/content/");
    assertRefused(answer, 400, "not valid UTF-8: byte 2");
  }

  @Test
  void refusesWhatNestsTooDeeply() {
    writes.reset();
    String deep = "{\"a\":".repeat(65) + "1" + "}".repeat(65);
    assertRefused(Call.as("writer").json(deep).post("/v2/content/"), 400, "deeper than 64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16",
        "application/problem+json", "garbage", "application/jsonx"
      })
  void refusesOtherTypes(String type) {
    writes.reset();
    Answer answer = Call.as("writer").header("Content-Type", type).body("{}").post("/v2/content/");
    assertRefused(answer, 415, "Unsupported media type \"" + type + "\" in request.");
  }
}
