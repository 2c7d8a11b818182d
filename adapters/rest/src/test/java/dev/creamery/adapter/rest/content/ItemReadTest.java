package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemReadTest {
  @Test
  void answersTheItemWithAStrongValidator() {
    Answer answer = Call.as("reader").get("/v2/content/cars/7/");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"data\":{\"meta\":{\"id\":7},\"name\":\"Käfer\",\"price\":1000}}");
    assertThat(answer.header("ETag")).matches("\"3-[0-9a-f]{16}\"");
  }

  @Test
  void validatesEveryRepresentationByItself() {
    String one = EntityTags.of(3, "a".getBytes(StandardCharsets.UTF_8));
    assertThat(one).isNotEqualTo(EntityTags.of(3, "b".getBytes(StandardCharsets.UTF_8)));
    assertThat(one).isNotEqualTo(EntityTags.of(4, "a".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void findsNoUnknownItem() {
    Answer answer = Call.as("reader").get("/v2/content/cars/8/");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"Not found.\"}");
  }
}
