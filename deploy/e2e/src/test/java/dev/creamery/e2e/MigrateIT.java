package dev.creamery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job does before the replicas of a new version start. */
class MigrateIT {

  @Test
  void replicasWaitForTheDatabaseThatAJobMigrates(@TempDir Path folder) {
    try (PostgresNode postgres = new PostgresNode(folder.resolve("postgres"))) {
      try (RunningCreamery tooEarly = start(postgres, "never")) {
        assertThat(tooEarly.awaitExit()).isEqualTo(1);
        assertThat(tooEarly.output())
            .hasLineCount(1)
            .contains("creamery: the database is not in the form", "CREAMERY_MIGRATE=only");
      }
      try (RunningCreamery job = start(postgres, "only")) {
        assertThat(job.awaitExit()).as(job.output()).isZero();
        assertThat(job.output()).isEqualTo("Creamery has migrated the database.%n".formatted());
      }
      try (RunningCreamery replica = start(postgres, "never")) {
        assertThat(replica.awaitReady().isReady()).isTrue();
      }
    }
  }

  private static RunningCreamery start(PostgresNode postgres, String migrate) {
    Map<String, String> environment = new HashMap<>(postgres.environment());
    environment.put("CREAMERY_MIGRATE", migrate);
    return RunningCreamery.start(RunningCreamery.freePort(), environment);
  }
}
