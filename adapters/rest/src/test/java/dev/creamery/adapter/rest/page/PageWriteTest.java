package dev.creamery.adapter.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakePages;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageWriteTest {
  private static final String BODY = "{\"title\":\"T\"}";
  private static final InputValue.Members READ =
      new InputValue.Members(Map.of("title", new InputValue.Text("T")));
  private static final String NOT_FOUND = "{\"detail\":\"Not found.\"}";

  @Inject FakePages pages;

  @BeforeEach
  void forget() {
    pages.reset();
  }

  private static Call writer() {
    return Call.as("writer").json(BODY);
  }

  private static void assertAnswer(Answer answer, int status, String body) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void answersACreateAsEverAndNamesNoOperation() {
    Answer answer = writer().post("/v2/pages/?locale=es");
    assertAnswer(answer, 202, "{\"status\":\"pending\"}");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Location")).isNull();
    assertThat(pages.seen()).containsExactly(List.of("create", READ, "es"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void changesAPageAtItsAddress(String method) {
    assertAnswer(
        writer().send(method, "/v2/pages/*/about/?locale=es"), 202, "{\"status\":\"pending\"}");
    assertAnswer(
        writer().send(method, "/v2/pages/landing/about/"), 202, "{\"status\":\"pending\"}");
    assertThat(pages.seen())
        .containsExactly(
            List.of("change", "*", "about", READ, "es"),
            List.of("change", "landing", "about", READ, ""));
  }

  @Test
  void answersAPageThatIsSoAlreadyAlike() {
    pages.answer(new PageDecision.Unchanged(FakePages.ABOUT));
    assertThat(writer().patch("/v2/pages/*/about/").status()).isEqualTo(202);
  }

  @Test
  void deletesAPageWhateverTheBodySays() {
    pages.answer(new PageDecision.Deleted("writer"));
    assertAnswer(Call.as("writer").body("{not json").delete("/v2/pages/landing/about/"), 204, "");
    assertThat(pages.seen()).containsExactly(List.of("delete", "writer", "landing", "about"));
  }

  @Test
  void findsNoPage() {
    pages.answer(new PageDecision.Missing());
    assertAnswer(writer().put("/v2/pages/*/x/"), 404, NOT_FOUND);
    assertAnswer(writer().patch("/v2/pages/*/x/"), 404, NOT_FOUND);
    assertAnswer(writer().delete("/v2/pages/*/x/"), 404, NOT_FOUND);
  }

  @Test
  void listsWhatIsWrongByMember() {
    pages.answer(
        new PageDecision.Rejected(
            List.of(
                new Violation(ErrorCode.NOT_UNIQUE, Path.of("slug"), "Taken."),
                new Violation(ErrorCode.MIXED_LOCALES, Path.of("fields", "seo"), "Mixed."))));
    assertAnswer(
        writer().post("/v2/pages/"), 400, "{\"slug\":[\"Taken.\"],\"fields.seo\":[\"Mixed.\"]}");
    Answer problem = writer().header("Accept", "application/problem+json").post("/v2/pages/");
    assertThat(problem.at("/errors/0/code")).isEqualTo("not_unique");
    assertThat(problem.at("/errors/1/pointer")).isEqualTo("/fields/seo");
  }

  @Test
  void saysThatALocaleIsUnknown() {
    pages.answer(
        new PageDecision.Rejected(
            List.of(Violation.of(ErrorCode.UNKNOWN_LOCALE, "Unknown locale."))));
    assertAnswer(writer().post("/v2/pages/?locale=fr"), 400, "{\"detail\":\"Unknown locale.\"}");
  }

  @Test
  void refusesABodyThatIsNoObjectOfJson() {
    assertThat(Call.as("writer").json("[]").post("/v2/pages/").status()).isEqualTo(400);
    assertThat(Call.as("writer").json("{").patch("/v2/pages/*/about/").status()).isEqualTo(400);
    assertThat(
            Call.as("writer")
                .header("Content-Type", "text/plain")
                .body(BODY)
                .post("/v2/pages/")
                .status())
        .isEqualTo(415);
    assertThat(pages.seen()).isEmpty();
  }

  @Test
  void sendsAWriteWithoutTheSlashToTheSamePlaceWithIt() {
    Answer answer = writer().patch("/v2/pages/*/about?locale=es");
    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.header("Location")).isEqualTo("/v2/pages/*/about/?locale=es");
    assertThat(writer().post("/v2/pages").status()).isEqualTo(308);
    assertThat(pages.seen()).isEmpty();
  }

  @Test
  void saysWhenTheStoreIsAway() {
    pages.fail(new Unavailable("Away"));
    Answer answer = writer().post("/v2/pages/");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }
}
