package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeWrites;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TrailingSlashTest {
  @Inject FakeWrites writes;

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void sendsEveryWriteWithoutTheSlashToTheSamePlaceWithIt(String method) {
    writes.reset();
    Answer answer =
        Call.as("writer").json("{\"fields\":{}}").send(method, "/v2/content/t%20x/7?locale=es&a");
    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.header("Location")).isEqualTo("/v2/content/t%20x/7/?locale=es&a");
    assertThat(answer.body())
        .isEqualTo("{\"detail\":\"The URL must end with a slash: /v2/content/t%20x/7/\"}");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertThat(writes.seen()).isEmpty();
  }

  @Test
  void servesReadsEitherWay() {
    for (String path : List.of("/v2/content/cars", "/v2/content/cars/7", "/v2/content?keys=cars")) {
      assertThat(Call.as("reader").get(path).status()).as(path).isEqualTo(200);
      assertThat(Call.as("reader").send("HEAD", path).status()).as(path).isEqualTo(200);
    }
    assertThat(Call.as("writer").get("/v2/operations").status()).isEqualTo(200);
  }

  @Test
  void leavesTheManagementApiAlone() {
    assertThat(Call.as("admin").json("{}").post("/manage/v1/tokens").status()).isEqualTo(400);
  }
}
