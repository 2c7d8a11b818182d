package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeWrites;
import dev.creamery.application.access.Allowance;
import dev.creamery.application.fake.FakeRateLimits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitTest {
  private static final String WRITE = "{\"key\":\"cars\",\"fields\":[{\"name\":\"T\"}]}";

  @Inject FakeRateLimits limits;
  @Inject FakeWrites writes;

  @BeforeEach
  @AfterEach
  void limitNothing() {
    limits.answer(Optional.empty());
    writes.reset();
  }

  private void limit(boolean granted, long remaining) {
    limits.answer(
        Optional.of(
            new Allowance(
                granted,
                100,
                Duration.ofMinutes(1),
                remaining,
                Duration.ofMillis(30_001),
                granted ? Duration.ZERO : Duration.ofMillis(600))));
  }

  @Test
  void saysNothingOfLimitsWhereThereAreNone() {
    Answer answer =
        Call.as("reader").header("Origin", "https://example.com").get("/v2/content/cars/");
    assertThat(answer.header("RateLimit")).isNull();
    assertThat(answer.header("RateLimit-Policy")).isNull();
    assertThat(answer.header("Access-Control-Expose-Headers")).doesNotContain("ratelimit");
  }

  @Test
  void tellsWithEveryAnswerWhatIsLeft() {
    limit(true, 41);
    for (String path : new String[] {"/v2/content/cars/", "/v2/content/nope/"}) {
      Answer answer = Call.as("reader").header("Origin", "https://example.com").get(path);
      assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"token\";q=100;w=60");
      assertThat(answer.header("RateLimit")).isEqualTo("\"token\";r=41;t=31");
      assertThat(answer.header("Access-Control-Expose-Headers"))
          .endsWith(", ratelimit, ratelimit-policy");
    }
  }

  @Test
  void refusesWhatIsTooManyAndSaysWhenToComeBack() {
    limit(false, 0);
    Answer answer = Call.as("writer").json(WRITE).post("/v2/content/");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.header("RateLimit")).isEqualTo("\"token\";r=0;t=31");
    assertThat(answer.body())
        .isEqualTo(
            "{\"detail\":\"This token has asked too often; nothing was done. Try again in 1"
                + " second.\"}");
    assertThat(writes.seen()).isEmpty();
  }

  @Test
  void countsNobodyWhoIsNotKnown() {
    limit(false, 0);
    assertThat(Call.anonymous().get("/v2/content/cars/").status()).isEqualTo(401);
    assertThat(Call.as("nobody").get("/v2/content/cars/").status()).isEqualTo(401);
  }

  @Test
  void countsWhatATokenMayNotDoToo() {
    limit(false, 0);
    assertThat(Call.as("reader").json(WRITE).post("/v2/content/").status()).isEqualTo(429);
  }
}
