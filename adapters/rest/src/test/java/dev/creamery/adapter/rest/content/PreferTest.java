package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.fake.OperationSamples;
import dev.creamery.application.port.out.Unavailable;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreferTest extends WriteTest {
  private static Answer create(String prefer, String accepted) {
    return writer().header("Prefer", prefer).json(accepted).post("/v2/content/");
  }

  private static void assertPlain(Answer response) {
    assertThat(response.status()).isEqualTo(202);
    assertThat(response.body()).isEqualTo("{\"status\":\"pending\"}");
    assertThat(response.header("Preference-Applied")).isNull();
  }

  @Test
  void answersTheOperationWhenItHasFinished() {
    operations.know(OperationSamples.applied());
    Answer response = create("wait=5", BODY);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Preference-Applied")).isEqualTo("wait=5");
    assertThat(response.header("Location")).startsWith("/v2/operations/");
    assertThat(response.at("/status")).isEqualTo("succeeded");
    assertThat(operations.patience()).contains(Duration.ofSeconds(5));
  }

  @Test
  void answersTheOperationThatWasRejectedToo() {
    operations.know(OperationSamples.rejected());
    assertThat(create("wait=5", BODY).status()).isEqualTo(200);
  }

  @Test
  void answersAsUsualWhenTheTimeIsUp() {
    operations.know(OperationSamples.pending());
    assertPlain(create("wait=5", BODY));
  }

  @Test
  void waitsNoLongerThanIsConfigured() {
    operations.know(OperationSamples.applied());
    Answer response = create("wait=99999999999999999999", BODY);
    assertThat(response.header("Preference-Applied")).isEqualTo("wait=30");
    assertThat(operations.patience()).contains(Duration.ofSeconds(30));
  }

  @Test
  void showsTheOperation() {
    operations.know(OperationSamples.pending());
    Answer response = create("return=representation", BODY);
    assertThat(response.status()).isEqualTo(202);
    assertThat(response.header("Preference-Applied")).isEqualTo("return=representation");
    assertThat(response.header("Retry-After")).isEqualTo("1");
    assertThat(response.at("/status")).isEqualTo("pending");
  }

  @Test
  void waitsForADeleteToo() {
    operations.know(OperationSamples.applied());
    Answer response = writer().header("Prefer", "wait=1").delete("/v2/content/t/7/");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.at("/id")).isNotBlank();
  }

  @Test
  void passesOverWhatItDoesNotUnderstand() {
    assertPlain(create("wait=soon, respond-async, =,,", BODY));
    assertThat(operations.patience()).isEmpty();
  }

  @Test
  void neverFailsAWriteThatIsRecorded() {
    operations.fail(new Unavailable("away"));
    assertPlain(create("wait=5, return=representation", BODY));
    operations.failAbruptly(new IllegalStateException("broken"));
    assertPlain(create("wait=5, return=representation", BODY));
  }
}
