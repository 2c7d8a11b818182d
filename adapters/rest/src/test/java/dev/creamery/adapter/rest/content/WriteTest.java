package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeOperations;
import dev.creamery.adapter.rest.fake.FakeWrites;
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

  static Call writer() {
    return Call.as("writer");
  }

  static Answer create(String body) {
    return writer().json(body).post("/v2/content/");
  }

  /** Asserts a 400 with exactly this body, and that nothing got any further. */
  void assertRefused(Answer response, String body) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).isEqualTo(body);
    assertThat(writes.seen()).isEmpty();
  }
}
