package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeReads;
import dev.creamery.application.read.ReadOptions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CollectionReadTest {
  private static final String ITEM = "{\"meta\":{\"id\":7},\"name\":\"Käfer\",\"price\":1000}";

  @Inject FakeReads reads;

  private static Answer get(String path) {
    return Call.as("reader").get(path);
  }

  private static void assertAnswer(Answer answer, int status, String body) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void answersTheFirstTenItems() {
    assertAnswer(
        get("/v2/content/cars/"),
        200,
        "{\"meta\":{\"count\":25,\"next_page\":2,\"previous_page\":null},\"data\":{\"cars\":["
            + ITEM
            + "]}}");
    assertThat(reads.slice()).isEqualTo("0/10");
    assertThat(reads.options()).isEqualTo(new ReadOptions(Optional.empty(), false, 2, false));
  }

  @ParameterizedTest
  @CsvSource({"1,10,2,null", "2,10,3,1", "3,10,null,2", "1,25,null,null", "9,10,null,3"})
  void leadsToThePagesAround(int page, int size, String next, String previous) {
    Answer answer = get("/v2/content/cars/?page=" + page + "&page_size=" + size);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith(
            "{\"meta\":{\"count\":25,\"next_page\":" + next + ",\"previous_page\":" + previous);
  }

  @Test
  void hasNothingBeyondTheEnd() {
    assertThat(get("/v2/content/cars/?page=2147483647&page_size=100").body())
        .endsWith("\"data\":{\"cars\":[]}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=abc",
        "page=0",
        "page=-1",
        "page=99999999999",
        "page=1.5",
        "page_size=0",
        "page_size=101",
        "page_size=x",
        "page_size=%FF"
      })
  void refusesPagesThatCannotBe(String query) {
    Answer answer = get("/v2/content/cars/?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail")).startsWith("The query parameter page").contains("from 1 to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6", "x", "99999999999"})
  void refusesLevelsOutOfRange(String levels) {
    assertAnswer(
        get("/v2/content/cars/?levels=" + levels),
        400,
        "{\"detail\":\"levels query parameter should be an integer between 1 and 5 (inclusive)\"}");
  }

  @Test
  void passesOnHowContentIsToBeShown() {
    get("/v2/content/cars/?locale=es&levels=5&preview=1&alt_media_text=1");
    assertThat(reads.options()).isEqualTo(new ReadOptions(Optional.of("es"), true, 5, true));
  }

  @ParameterizedTest
  @CsvSource({
    "preview=1,true",
    "test=1,true",
    "preview=true,true",
    "preview=True,true",
    "test=0,false",
    "preview=0&test=1,true",
    "preview=0&preview=0,false",
    "preview=false,false",
    "preview,false"
  })
  void showsDraftsOnlyWhereAskedTo(String query, boolean drafts) {
    assertThat(get("/v2/content/cars/?unknown=x&" + query).status()).isEqualTo(200);
    assertThat(reads.options().drafts()).isEqualTo(drafts);
  }

  @Test
  void listsTheKnownLocalesWhereOneIsUnknown() {
    assertAnswer(
        get("/v2/content/cars/?locale=xx"),
        400,
        "{\"detail\":\"Unknown locale. Known locales: en, es.\"}");
  }

  @Test
  void findsNoUnknownCollection() {
    assertAnswer(get("/v2/content/nope/"), 404, "{\"detail\":\"Not found.\"}");
  }
}
