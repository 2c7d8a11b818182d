package dev.creamery.adapter.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeLibrary;
import dev.creamery.application.media.MediaListing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MediaManageTest {
  private static final String PATH = "/manage/v1/media";
  private static final String FERN = PATH + "/" + FakeLibrary.FERN.id();
  private static final String OTHER = PATH + "/" + "00".repeat(32);

  @Inject FakeLibrary library;

  @BeforeEach
  void forget() {
    library.reset();
  }

  private static Call admin() {
    return Call.as("admin");
  }

  private static String shown(String alt, int usage) {
    String sha = FakeLibrary.FERN.id().sha256();
    return "{\"id\":\"%s\",\"url\":\"https://cdn.example/1/%s.png\",\"content_type\":\"image/png\","
            .formatted(sha, sha)
        + "\"bytes\":5,\"width\":4,\"height\":3,\"name\":\"fern.png\",\"source\":null,"
        + "\"alt\":%s,\"usage\":%d,\"created_at\":\"2026-11-21T10:00:00Z\"}".formatted(alt, usage);
  }

  private static void assertAnswer(Answer answer, int status, String body) {
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void listsFilesWithWhatLeadsToTheOthers() {
    assertAnswer(
        admin().get(PATH),
        200,
        "{\"meta\":{\"count\":25,\"next_page\":2,\"previous_page\":null},\"data\":["
            + shown("\"A fern\"", 0)
            + "]}");
    assertThat(library.listing())
        .isEqualTo(new MediaListing(Optional.empty(), Optional.empty(), false, 1, 20));
  }

  @Test
  void listsWhatIsAskedFor() {
    admin().get(PATH + "?search=f%C3%A4rn&type=image/*&unused=true&page=3&page_size=7");
    assertThat(library.listing())
        .isEqualTo(new MediaListing(Optional.of("färn"), Optional.of("image/*"), true, 3, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page_size=101",
        "type=png",
        "type=*/*",
        "type=image/png%20",
        "search=%00"
      })
  void refusesAWrongParameter(String query) {
    Answer answer = admin().get(PATH + "?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail")).contains(query.substring(0, query.indexOf('=')));
  }

  @Test
  void showsOneFile() {
    library.usage(12);
    assertAnswer(admin().get(FERN), 200, shown("null", 12));
  }

  @ParameterizedTest
  @CsvSource({
    "' A fern ',\"A fern\"",
    "'',null",
  })
  void changesTheAlternativeText(String alt, String shown) {
    assertAnswer(admin().json("{\"alt\":\"" + alt + "\"}").patch(FERN), 200, shown(shown, 0));
  }

  @Test
  void takesTheAlternativeTextAway() {
    assertAnswer(admin().json("{\"alt\":null}").patch(FERN), 200, shown("null", 0));
  }

  @Test
  void saysWhatIsWrongWithAChange() {
    assertAnswer(
        admin().json("{\"name\":\"x\"}").patch(FERN),
        400,
        "{\"name\":[\"Unknown member. Known here: alt.\"],"
            + "\"alt\":[\"Give a text, or null for none.\"]}");
    assertAnswer(
        admin().json("{\"alt\":\"" + "x".repeat(1_001) + "\"}").patch(FERN),
        400,
        "{\"alt\":[\"Give at most 1000 characters, and no NUL.\"]}");
  }

  @Test
  void deletesAFileThatNothingShows() {
    assertAnswer(admin().delete(FERN), 204, "");
  }

  @Test
  void keepsAFileThatItemsShow() {
    library.usage(3);
    assertAnswer(
        admin().delete(FERN),
        409,
        "{\"detail\":\"Items that show this file, or did in a version that can be restored: 3. It"
            + " is kept for them.\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH + "/x", PATH + "/FE", PATH + "/.."})
  void hasNothingByOtherNames(String path) {
    assertThat(admin().get(path).status()).isEqualTo(404);
    assertThat(admin().delete(path).status()).isEqualTo(404);
    assertThat(admin().json("{\"alt\":null}").patch(path).status()).isEqualTo(404);
  }

  @Test
  void hasNoOtherFile() {
    String notFound = "{\"detail\":\"Not found.\"}";
    assertAnswer(admin().get(OTHER), 404, notFound);
    assertAnswer(admin().delete(OTHER), 404, notFound);
    assertAnswer(admin().json("{\"alt\":null}").patch(OTHER), 404, notFound);
  }

  @Test
  void isForAdminsAlone() {
    assertThat(Call.as("writer").get(PATH).status()).isEqualTo(401);
    assertThat(Call.as("writer").get(FERN).status()).isEqualTo(401);
    assertThat(Call.as("writer").delete(FERN).status()).isEqualTo(401);
    assertThat(Call.as("writer").json("{\"alt\":null}").patch(FERN).status()).isEqualTo(401);
  }
}
