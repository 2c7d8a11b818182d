package dev.creamery.adapter.rest.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.fake.FakeOperations;
import dev.creamery.adapter.rest.fake.FakeWrites;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** What tests of writes share: clean fakes, and a client that may write. */
abstract class WriteTest {
  static final String BODY = "{\"key\":\"team_members\",\"fields\":[{\"name\":\"Ada\"}]}";

  @Inject FakeWrites writes;
  @Inject FakeOperations operations;

  @BeforeEach
  void forget() {
    writes.reset();
    operations.reset();
  }

  static RequestSpecification writer() {
    return given()
        .header("Authorization", "Token writer")
        .header("Content-Type", "application/json");
  }

  static Response create(String body) {
    return writer().body(body).post("/v2/content/");
  }

  /** Asserts a 400 with exactly this body, and that nothing got any further. */
  void assertRefused(Response response, String body) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.asString()).isEqualTo(body);
    assertThat(writes.seen()).isEmpty();
  }
}
