package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Acceptance.ElementViolation;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FieldErrorTest extends WriteTest {
  private static final String ONE = "{\"key\":\"t\",\"fields\":[{}]}";
  private static final String TWO = "{\"key\":\"t\",\"fields\":[{},{}]}";
  private static final String BARE = "{\"key\":\"t\",\"fields\":{}}";

  private void violate(int element, String... path) {
    Violation missing = new Violation(ErrorCode.REQUIRED, Path.of(path), "Required.");
    writes.answer(new Acceptance.Invalid(List.of(new ElementViolation(element, missing))));
  }

  private static void assertAnswer(Answer response, String body) {
    Assertions.assertThat(response.status()).isEqualTo(400);
    Assertions.assertThat(response.body()).isEqualTo(body);
  }

  @Test
  void namesAFieldOfTheOnlyElementByItself() {
    violate(0, "name");
    assertAnswer(create(ONE), "{\"name\":[\"Required.\"]}");
    assertAnswer(create(BARE), "{\"name\":[\"Required.\"]}");
    assertAnswer(writer().json(BARE).put("/v2/content/t/7/"), "{\"name\":[\"Required.\"]}");
  }

  @Test
  void leadsToAFieldOfOneElementAmongMany() {
    violate(1, "name");
    assertAnswer(create(TWO), "{\"fields[1].name\":[\"Required.\"]}");
  }

  @Test
  void leadsThroughTheLocale() {
    violate(0, "es", "name");
    assertAnswer(create(ONE), "{\"fields[0].es.name\":[\"Required.\"]}");
    assertAnswer(create(BARE), "{\"fields.es.name\":[\"Required.\"]}");
    assertAnswer(
        writer().json(BARE).patch("/v2/content/t/7/"), "{\"fields.es.name\":[\"Required.\"]}");
  }

  @Test
  void namesAFieldOfAVersionThatCannotBeRestored() {
    violate(0, "name");
    assertAnswer(
        writer().post("/v2/content/t/7/versions/3/restore/"), "{\"name\":[\"Required.\"]}");
    violate(0, "es", "name");
    assertAnswer(
        writer().post("/v2/content/t/7/versions/3/restore/"), "{\"es.name\":[\"Required.\"]}");
  }

  @Test
  void listsWhatIsWrongWithTheWholeElementUnderNonFieldErrors() {
    violate(0);
    assertAnswer(create(ONE), "{\"non_field_errors\":[\"Required.\"]}");
    violate(1);
    assertAnswer(create(TWO), "{\"fields[1]\":[\"Required.\"]}");
  }

  @Test
  void keepsSeveralMessagesOfOneFieldTogether() {
    Violation one = new Violation(ErrorCode.TOO_LONG, Path.of("name"), "Long.");
    Violation two = new Violation(ErrorCode.PATTERN_MISMATCH, Path.of("name"), "Odd.");
    writes.answer(
        new Acceptance.Invalid(
            List.of(new ElementViolation(0, one), new ElementViolation(0, two))));
    assertAnswer(create(ONE), "{\"name\":[\"Long.\",\"Odd.\"]}");
  }

  @Test
  void pointsIntoTheBodyForThoseWhoAskForProblems() {
    violate(0, "es", "name");
    assertAnswer(
        writer().header("Accept", "application/problem+json").json(ONE).post("/v2/content/"),
        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The"
            + " request body breaks the rules; see errors.\",\"errors\":["
            + "{\"pointer\":\"/fields/0/es/name\",\"code\":\"required\",\"detail\":\"Required.\"}]}");
  }

  @Test
  void pointsIntoABareObjectWithoutAnIndex() {
    violate(0, "name");
    Answer response =
        writer().header("Accept", "application/problem+json").json(BARE).put("/v2/content/t/7/");
    Assertions.assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    Assertions.assertThat(response.at("/errors/0/pointer")).isEqualTo("/fields/name");
  }
}
