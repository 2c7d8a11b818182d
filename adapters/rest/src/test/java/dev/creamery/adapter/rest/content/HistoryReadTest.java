package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HistoryReadTest {
  @Test
  void answersTheVersionsOfAnItem() {
    assertThat(Call.as("writer").get("/v2/content/cars/7/versions/?page_size=1").body())
        .isEqualTo(
            "{\"meta\":{\"count\":3,\"next_page\":2,\"previous_page\":null},\"data\":[{\"version\":3,"
                + "\"status\":\"draft\",\"deleted\":true,\"updated_at\":\"2024-03-15T14:30:00Z\","
                + "\"editor\":\"Ann\","
                + "\"operation\":\"/v2/operations/0192f0c1-0000-7000-8000-000000000000/\"}]}");
  }

  @Test
  void answersOneVersion() {
    Answer answer = Call.as("writer").get("/v2/content/cars/7/versions/3/");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/data/name")).isEqualTo("Käfer");
    assertThat(answer.header("ETag")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/content/cars/8/versions/", "/v2/content/cars/7/versions/4/"})
  void findsNoHistoryWhereThereIsNone(String path) {
    assertThat(Call.as("writer").get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/content/cars/7/versions/", "/v2/content/cars/7/versions/3/"})
  void isForThoseWhoMayWrite(String path) {
    assertThat(Call.as("reader").get(path).status()).isEqualTo(401);
    assertThat(Call.anonymous().get(path + "?auth_token=writer").status()).isEqualTo(200);
  }
}
