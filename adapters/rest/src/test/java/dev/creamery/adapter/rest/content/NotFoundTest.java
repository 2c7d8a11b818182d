package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.application.accept.Acceptance;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotFoundTest extends WriteTest {
  private static final String NOT_FOUND = "{\"detail\":\"Not found.\"}";

  private static void assertNotFound(Answer response, String body) {
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.header("X-Request-Id")).isNotBlank();
  }

  @Test
  void namesTheUnknownCollectionOfABody() {
    writes.answer(new Acceptance.UnknownCollection("nope"));
    assertNotFound(create(BODY), "{\"detail\":\"Content key nope not found\"}");
  }

  @Test
  void findsNothingAtAnUnknownCollectionOfAPath() {
    writes.answer(new Acceptance.UnknownCollection("nope"));
    assertNotFound(writer().json(BODY).post("/v2/content/nope/"), NOT_FOUND);
    assertNotFound(writer().json(BODY).put("/v2/content/nope/7/"), NOT_FOUND);
  }

  @Test
  void findsNoItem() {
    writes.answer(new Acceptance.ItemNotFound());
    assertNotFound(writer().json(BODY).patch("/v2/content/t/7/"), NOT_FOUND);
    assertNotFound(writer().delete("/v2/content/t/99999999999999999999/"), NOT_FOUND);
    assertNotFound(writer().post("/v2/content/t/x/restore/"), NOT_FOUND);
    assertNotFound(writer().post("/v2/content/t/7/versions/x/restore/"), NOT_FOUND);
  }

  @Test
  void findsNothingElsewhere() {
    assertNotFound(writer().get("/"), NOT_FOUND);
    assertNotFound(writer().get("/v2/"), NOT_FOUND);
    assertNotFound(writer().get("/v2/content/t/7/8/9/"), NOT_FOUND);
    assertNotFound(writer().json(BODY).post("/v2/nothing/"), NOT_FOUND);
  }
}
