package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuthenticationTest {
  private static final String MISSING =
      "{\"detail\":\"Authentication credentials were not provided\"}";
  private static final String INVALID = "{\"detail\":\"Invalid token.\"}";

  private static void assertUnauthorized(Answer answer, String body) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Token");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/v2/content/",
    "GET,/v2/content/cars/",
    "GET,/v2/content/cars/7/",
    "POST,/v2/content/",
    "POST,/v2/content/bulk/",
    "PUT,/v2/content/cars/7/",
    "PATCH,/v2/content/cars/7/",
    "DELETE,/v2/content/cars/7/",
    "POST,/v2/content/cars/7/restore/",
    "POST,/v2/content/cars/7/versions/3/restore/",
    "POST,/v2/pages/",
    "GET,/v2/pages/*/",
    "GET,/v2/pages/search/",
    "GET,/v2/pages/*/about/",
    "PUT,/v2/pages/*/about/",
    "PATCH,/v2/pages/*/about/",
    "DELETE,/v2/pages/*/about/",
    "GET,/v2/operations/",
    "GET,/v2/operations/x/",
    "POST,/v2/operations/x/retry/",
    "GET,/manage/v1/export",
    "POST,/manage/v1/import",
    "GET,/manage/v1/organization",
    "PATCH,/manage/v1/organization",
    "POST,/manage/v1/organizations",
    "GET,/manage/v1/tokens",
    "POST,/manage/v1/tokens",
    "DELETE,/manage/v1/tokens/x",
    "GET,/manage/v1/pages",
    "GET,/manage/v1/pages/x",
    "PUT,/manage/v1/pages/x",
    "DELETE,/manage/v1/pages/x",
    "GET,/manage/v1/collections",
    "GET,/manage/v1/collections/x",
    "PUT,/manage/v1/collections/x",
    "DELETE,/manage/v1/collections/x"
  })
  void asksForATokenBeforeItLooksAtAnythingElse(String method, String path) {
    assertUnauthorized(Call.anonymous().body("{not json").send(method, path), MISSING);
    assertUnauthorized(Call.as("nobody").body("{not json").send(method, path), INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"writer", "Token", "Token ", "Bearer writer", "Tokenwriter"})
  void takesNothingButATokenInItsForm(String header) {
    assertUnauthorized(
        Call.anonymous().header("Authorization", header).body("{}").post("/v2/content/"), MISSING);
  }

  @Test
  void takesTheSchemeInAnyCase() {
    assertThat(
            Call.anonymous()
                .header("Authorization", "token  writer")
                .json("{}")
                .post("/v2/content/")
                .status())
        .isEqualTo(400);
  }

  @Test
  void takesTheTokenOfAReadInTheQuery() {
    assertThat(Call.anonymous().get("/v2/content/cars/?auth_token=reader").status()).isEqualTo(200);
    assertUnauthorized(Call.anonymous().get("/v2/content/cars/?auth_token=x"), INVALID);
  }

  @Test
  void takesTheTokenOfAWriteInTheHeaderOnly() {
    assertUnauthorized(Call.anonymous().json("{}").post("/v2/content/?auth_token=writer"), MISSING);
    assertUnauthorized(Call.anonymous().get("/v2/operations/?auth_token=writer"), MISSING);
    assertUnauthorized(Call.anonymous().get("/manage/v1/tokens?auth_token=admin"), MISSING);
  }

  @Test
  void answersATokenOfTooSmallAScopeLikeNone() {
    assertUnauthorized(Call.as("reader").json("{}").post("/v2/content/"), MISSING);
    assertUnauthorized(Call.as("reader").json("{}").post("/v2/pages/"), MISSING);
    assertUnauthorized(Call.as("reader").get("/v2/operations/"), MISSING);
    assertUnauthorized(Call.as("writer").get("/manage/v1/pages"), MISSING);
    assertUnauthorized(Call.as("writer").get("/manage/v1/tokens"), MISSING);
    assertUnauthorized(Call.as("admin").json("{}").post("/manage/v1/organizations"), MISSING);
  }

  @Test
  void letsEveryLargerScopeIn() {
    assertThat(Call.as("writer").get("/v2/content/cars/").status()).isEqualTo(200);
    assertThat(Call.as("admin").json("{}").post("/v2/content/").status()).isEqualTo(400);
    assertThat(Call.as("operator").get("/manage/v1/tokens").status()).isEqualTo(200);
  }
}
