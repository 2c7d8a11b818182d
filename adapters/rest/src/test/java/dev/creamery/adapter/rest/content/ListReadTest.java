package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeReads;
import dev.creamery.application.read.Criteria;
import dev.creamery.application.read.Criteria.Condition;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListReadTest {
  @Inject FakeReads reads;

  private static Answer get(String path) {
    return Call.as("reader").get(path);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=10,0/10,10,null",
    "offset=10,10/10,20,0",
    "offset=5&limit=10,5/10,15,0",
    "offset=20&limit=5,20/5,null,15",
    "offset=90&limit=10,90/10,null,15",
    "limit=100&page=3,0/100,null,null"
  })
  void leadsToTheOffsetsAround(String query, String slice, String next, String previous) {
    Answer answer = get("/v2/content/cars/?" + query);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(reads.slice()).isEqualTo(slice);
    assertThat(answer.body())
        .startsWith(
            "{\"meta\":{\"count\":25,\"next_offset\":"
                + next
                + ",\"previous_offset\":"
                + previous
                + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "offset=-1", "offset=x"})
  void refusesOffsetsThatCannotBe(String query) {
    assertThat(get("/v2/content/cars/?" + query).status()).isEqualTo(400);
  }

  @Test
  void leadsFromCursorToCursor() {
    assertThat(get("/v2/content/cars/?cursor=&page_size=3").body())
        .startsWith("{\"meta\":{\"count\":25,\"next_cursor\":\"c1\"},\"data\":{\"cars\":[");
    assertThat(reads.slice()).isEqualTo("start/3");
    assertThat(get("/v2/content/cars/?cursor=c1&limit=4").body())
        .startsWith("{\"meta\":{\"count\":25,\"next_cursor\":null},");
    assertThat(reads.slice()).isEqualTo("c1/4");
  }

  @Test
  void refusesADamagedCursor() {
    Answer answer = get("/v2/content/cars/?cursor=damaged");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"The cursor is damaged.\"}");
  }

  @Test
  void saysWhatToAskForWhereAnAnswerWouldBeTooLarge() {
    Answer answer = get("/v2/content/crowds/?levels=5");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"Ask for fewer levels.\"}");
  }

  @Test
  void saysWhatToDoAboutAListThatTakesTooLong() {
    Answer answer = get("/v2/content/mountains/?order=height");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("30");
    assertThat(answer.body()).isEqualTo("{\"detail\":\"Mark it as indexed.\"}");
  }

  @Test
  void passesOnWhichItemsAreWanted() {
    get(
        "/v2/content/cars/?fields.color=blue&fields.color=red&fields.rank%5Bgte%5D=3&fields.x="
            + "&order=-rank,id&query=old%20cars");
    assertThat(reads.criteria().conditions())
        .containsExactlyInAnyOrder(
            new Condition("color", Optional.empty(), "red"),
            new Condition("rank", Optional.of("gte"), "3"),
            new Condition("x", Optional.empty(), ""));
    assertThat(reads.criteria().order()).contains("-rank,id");
    assertThat(reads.criteria().words()).contains("old cars");
    get("/v2/content/?keys=cars&fields.color=red");
    assertThat(reads.criteria().conditions())
        .containsExactly(new Condition("color", Optional.empty(), "red"));
    get("/v2/content/cars/");
    assertThat(reads.criteria()).isEqualTo(Criteria.ALL);
  }

  @Test
  void answersABadFilterWith403() {
    Answer answer = get("/v2/content/cars/?fields.nope=1");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"Invalid filter fields.nope: …\"}");
  }

  @Test
  void showsTheBinOnlyToThoseWhoMayWrite() {
    Call.as("reader").get("/v2/content/cars/?deleted=true");
    assertThat(reads.criteria().deleted()).isFalse();
    Call.as("writer").get("/v2/content/cars/?deleted=true");
    assertThat(reads.criteria().deleted()).isTrue();
  }
}
