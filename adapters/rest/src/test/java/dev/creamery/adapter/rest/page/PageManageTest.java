package dev.creamery.adapter.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakePages;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageManageTest {
  private static final String PATH = "/manage/v1/pages";
  private static final String WHOLE =
      "{\"slug\":\"about\",\"title\":\"Über uns\",\"page_type\":null,\"status\":\"published\","
          + "\"fields\":{\"hero\":\"Hi\"},\"published\":\"2024-05-17T14:14:41.484894Z\","
          + "\"updated\":\"2024-05-18T00:00:00.000000Z\"}";
  private static final String NOT_FOUND = "{\"detail\":\"Not found.\"}";

  @Inject FakePages pages;

  @BeforeEach
  void forget() {
    pages.reset();
  }

  private static Call admin() {
    return Call.as("admin");
  }

  private static void assertAnswer(Answer answer, int status, String body) {
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void showsPagesWhole() {
    assertAnswer(admin().get(PATH + "/about"), 200, WHOLE);
    assertAnswer(
        admin().get(PATH),
        200,
        "{\"meta\":{\"count\":1,\"next_page\":null,\"previous_page\":null},\"data\":["
            + WHOLE
            + "]}");
    assertAnswer(admin().get(PATH + "/missing"), 404, NOT_FOUND);
  }

  @Test
  void makesAPageAndThenReplacesIt() {
    assertAnswer(admin().json(WHOLE).put(PATH + "/about"), 201, WHOLE);
    pages.answer(new PageDecision.Saved(FakePages.ABOUT, false));
    assertAnswer(admin().json(WHOLE).put(PATH + "/about"), 200, WHOLE);
    pages.answer(new PageDecision.Unchanged(FakePages.ABOUT));
    assertAnswer(admin().json(WHOLE).put(PATH + "/about"), 200, WHOLE);
    assertThat(pages.seen()).hasSize(3).allMatch(seen -> seen.get(1).equals("about"));
  }

  @Test
  void saysWhatIsWrongWithAPage() {
    pages.answer(
        new PageDecision.Rejected(
            List.of(new Violation(ErrorCode.REQUIRED, Path.of("title"), "Say it."))));
    assertAnswer(admin().json("{}").put(PATH + "/about"), 400, "{\"title\":[\"Say it.\"]}");
  }

  @Test
  void deletesAPageOnce() {
    pages.answer(new PageDecision.Deleted("writer"));
    assertAnswer(admin().delete(PATH + "/about"), 204, "");
    pages.answer(new PageDecision.Missing());
    assertAnswer(admin().delete(PATH + "/about"), 404, NOT_FOUND);
    assertThat(pages.seen()).contains(List.of("delete", "admin", "*", "about"));
  }
}
