package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MethodTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE|/v2/content/|GET, POST, HEAD, OPTIONS",
        "PUT|/v2/content/cars/|GET, POST, HEAD, OPTIONS",
        "POST|/v2/content/cars/7/|GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
        "TRACE|/v2/content/cars/7/|GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
        "GET|/v2/content/cars/7/restore/|POST, OPTIONS",
        "HEAD|/v2/content/cars/7/restore/|POST, OPTIONS",
        "POST|/v2/content/cars/7/versions/3/|GET, HEAD, OPTIONS",
        "GET|/v2/content/cars/7/versions/3/restore/|POST, OPTIONS",
        "DELETE|/v2/content/cars/7/versions/3/restore/|POST, OPTIONS",
        "GET|/v2/pages/|POST, OPTIONS",
        "POST|/v2/pages/*/|GET, HEAD, OPTIONS",
        "DELETE|/v2/pages/search/|GET, HEAD, OPTIONS",
        "POST|/v2/pages/*/about/|GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
        "POST|/manage/v1/pages|GET, HEAD, OPTIONS",
        "PATCH|/manage/v1/pages/x|GET, PUT, DELETE, HEAD, OPTIONS",
        "POST|/v2/operations/|GET, HEAD, OPTIONS",
        "DELETE|/v2/operations/x/|GET, HEAD, OPTIONS",
        "GET|/v2/operations/x/retry/|POST, OPTIONS",
        "PUT|/manage/v1/organization|GET, PATCH, HEAD, OPTIONS",
        "GET|/manage/v1/organizations|POST, OPTIONS",
        "PUT|/manage/v1/tokens|GET, POST, HEAD, OPTIONS",
        "GET|/manage/v1/tokens/x|DELETE, OPTIONS",
        "POST|/manage/v1/collections|GET, HEAD, OPTIONS",
        "PATCH|/manage/v1/collections/x|GET, PUT, DELETE, HEAD, OPTIONS",
        "GET|/manage/v1/collections/x/plan|POST, OPTIONS"
      })
  void namesTheMethodsThatThePathTakes(String method, String path, String allowed) {
    Answer answer = Call.as("admin").send(method, path);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo(allowed);
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertThat(answer.body())
        .isEqualTo(
            method.equals("HEAD")
                ? ""
                : "{\"detail\":\"Method \\\"" + method + "\\\" not allowed.\"}");
  }

  @Test
  void answersAHeadLikeItsGetWithoutTheBody() {
    Answer get = Call.as("reader").get("/v2/content/cars/7/");
    Answer head = Call.as("reader").send("HEAD", "/v2/content/cars/7/");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    assertThat(Call.as("reader").send("HEAD", "/v2/content/nope/").status()).isEqualTo(404);
    assertThat(Call.anonymous().send("HEAD", "/v2/content/cars/").status()).isEqualTo(401);
  }
}
