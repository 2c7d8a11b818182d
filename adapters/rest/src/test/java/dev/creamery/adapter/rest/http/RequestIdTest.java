package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Call;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdTest {
  private static String answered(String given) {
    return String.valueOf(
        Call.anonymous().header("X-Request-Id", given).get("/nowhere").header("X-Request-Id"));
  }

  @Test
  void keepsAnIdThatIsWellFormed() {
    assertThat(answered("req-1.a_b:c/d+e=f@g")).isEqualTo("req-1.a_b:c/d+e=f@g");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "<script>", "ein-ä", "\"quoted\""})
  void replacesAnIdThatIsNot(String given) {
    assertThat(answered(given)).matches("[0-9a-f]{32}");
  }

  @Test
  void replacesAnIdThatIsTooLong() {
    assertThat(answered("x".repeat(129))).matches("[0-9a-f]{32}");
  }

  @Test
  void givesEveryRequestItsOwn() {
    assertThat(RequestId.of(null)).isNotEqualTo(RequestId.of(null));
  }
}
