package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.application.port.out.Unavailable;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailureTest extends WriteTest {
  @Test
  void asksToTryAgainWhileTheStoreIsAway() {
    writes.fail(new Unavailable("connection refused"));
    Answer response = create(BODY);
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.header("Retry-After")).isEqualTo("1");
    assertThat(response.at("/detail")).contains("nothing was recorded");
  }

  @Test
  void tellsNothingOfTheUnexpectedButTheRequestId() {
    writes.fail(new IllegalStateException("secret"));
    Answer response = writer().header("X-Request-Id", "r-1").json(BODY).post("/v2/content/");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body())
        .isEqualTo(
            "{\"detail\":\"Internal error. Quote the request id r-1 to those who run this.\"}");
    assertThat(response.header("X-Request-Id")).isEqualTo("r-1");
  }
}
