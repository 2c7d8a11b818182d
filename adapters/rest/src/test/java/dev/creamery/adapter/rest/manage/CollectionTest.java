package dev.creamery.adapter.rest.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.application.fake.FakeCollections;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CollectionTest {
  private static final String PATH = "/manage/v1/collections";
  private static final String FIELDS =
      "\"fields\":[{\"key\":\"name\",\"label\":\"Name\",\"type\":\"short_text\","
          + "\"required\":true,\"max_length\":80}]}";
  private static final String DEFINITION = "{\"name\":\"Team\"," + FIELDS;
  private static final String SHOWN = "{\"key\":\"team\",\"name\":\"Team\"," + FIELDS;

  @Inject FakeCollections collections;

  @BeforeEach
  void forget() {
    collections.reset();
  }

  private static Call admin() {
    return Call.as("admin");
  }

  private static void assertAnswer(Answer answer, int status, String body) {
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void makesACollectionAndThenReplacesIt() {
    assertAnswer(admin().json(DEFINITION).put(PATH + "/team"), 201, SHOWN);
    assertAnswer(admin().json(DEFINITION).put(PATH + "/team"), 200, SHOWN);
  }

  @Test
  void takesBackWhatItShows() {
    assertAnswer(admin().json(SHOWN).put(PATH + "/team"), 201, SHOWN);
    assertAnswer(admin().get(PATH + "/team"), 200, SHOWN);
    assertAnswer(admin().get(PATH), 200, "{\"data\":[" + SHOWN + "]}");
  }

  @Test
  void refusesAnotherKeyInTheBody() {
    assertThat(admin().json(SHOWN).put(PATH + "/other").body()).startsWith("{\"key\":[\"Unknown");
  }

  @Test
  void leadsToWhatIsWrongInADefinition() {
    Answer answer = admin().json(DEFINITION.replace("80", "-1")).put(PATH + "/team");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"fields[0].max_length\":[\"");
    Answer problem =
        admin()
            .header("Accept", "application/problem+json")
            .json(DEFINITION.replace("80", "-1"))
            .put(PATH + "/team");
    assertThat(problem.at("/errors/0/pointer")).isEqualTo("/fields/0/max_length");
    assertThat(problem.at("/errors/0/code")).isEqualTo("invalid_definition");
  }

  @Test
  void deletesACollectionOnce() {
    admin().json(DEFINITION).put(PATH + "/team");
    assertAnswer(admin().delete(PATH + "/team"), 204, "");
    assertAnswer(admin().delete(PATH + "/team"), 404, "{\"detail\":\"Not found.\"}");
    assertAnswer(admin().get(PATH + "/team"), 404, "{\"detail\":\"Not found.\"}");
  }

  @Test
  void deletesItemsOnlyByForce() {
    admin().json(DEFINITION).put(PATH + "/full");
    Answer answer = admin().delete(PATH + "/full");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/detail")).contains("?force=true");
    assertThat(admin().delete(PATH + "/full?force=true").status()).isEqualTo(204);
  }
}
