package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeReads;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MultipleReadTest {
  private static final String ITEM = "{\"meta\":{\"id\":7},\"name\":\"Käfer\",\"price\":1000}";
  private static final String BOTH =
      "{\"data\":{\"cars\":[" + ITEM + "],\"bikes\":[" + ITEM + "]}}";

  @Inject FakeReads reads;

  private static Answer get(String path) {
    return Call.as("reader").get(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/content/?keys=cars,bikes",
        "/v2/content/?keys=cars%2Cbikes",
        "/v2/content/cars,bikes/",
        "/v2/content/cars,bikes",
        "/v2/content/?keys=nope&keys=cars,,bikes,cars"
      })
  void readsSeveralCollectionsAtOnce(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(BOTH);
    assertThat(reads.slice()).isEqualTo("0/100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/content/", "/v2/content/?keys=", "/v2/content/?keys=,,"})
  void answersAnEmptyObjectWhereNoneIsNamed(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/content/?keys=cars,nope", "/v2/content/cars,nope/"})
  void namesTheUnknownOne(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"Content key nope not found\"}");
  }

  @Test
  void refusesMoreThanFiftyCollections() {
    String keys =
        IntStream.rangeClosed(0, 50).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    assertThat(get("/v2/content/?keys=" + keys).status()).isEqualTo(400);
  }
}
