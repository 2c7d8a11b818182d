package dev.creamery.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.e2e.Api;
import dev.creamery.e2e.Api.Answer;
import dev.creamery.e2e.Api.Outcome;
import dev.creamery.e2e.ServiceMode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwayIT {
  private static final String ITEM =
      """
      {"key":"team_members","status":"published","fields":[{"name":"Ada"}]}
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ServiceMode service;
  private final Api api;

  AwayIT(@TempDir Path folder) {
    service = new ServiceMode(folder);
    api = service.api();
  }

  @AfterEach
  void leaveNothingRunning() {
    service.close();
  }

  @Test
  void refusesWritesWhileTheDatabaseIsAwayAndHealsByItself() throws Exception {
    assertThat(write().outcome()).isEqualTo(Outcome.ACCEPTED);

    service.postgres().stop();

    Answer away = write();
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.retryAfter()).isNotEmpty();
    await().atMost(PATIENCE).until(() -> api.status("/q/health/ready") == 503);
    assertThat(api.status("/q/health/live")).isEqualTo(200);

    service.postgres().start();

    await().atMost(PATIENCE).until(() -> api.status("/q/health/ready") == 200);
    await().atMost(PATIENCE).until(() -> write().outcome() == Outcome.ACCEPTED);
    awaitItems(2);
  }

  @Test
  void acceptsAndAppliesWritesWhileTheBrokerIsAway() throws Exception {
    service.rabbit().kill();

    for (int i = 0; i < 20; i++) {
      assertThat(write().outcome()).isEqualTo(Outcome.ACCEPTED);
    }
    awaitItems(20);
    assertThat(api.status("/q/health/ready")).isEqualTo(200);

    service.rabbit().start();

    assertThat(write().outcome()).isEqualTo(Outcome.ACCEPTED);
    awaitItems(21);
  }

  private Answer write() {
    return api.write("POST", "/v2/content/", ITEM);
  }

  private void awaitItems(int count) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(api.get("/v2/content/team_members/").path("meta").path("count").asInt())
                    .isEqualTo(count));
  }
}
