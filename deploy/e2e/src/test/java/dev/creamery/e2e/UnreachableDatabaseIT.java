package dev.creamery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnreachableDatabaseIT {

  @Test
  void refusesADatabaseThatIsAway() {
    // Nothing listens on port 1, and no other test can be given it meanwhile.
    refuses(1);
  }

  @Test
  void refusesADatabaseThatAcceptsAndSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      refuses(silent.getLocalPort());
    }
  }

  private static void refuses(int databasePort) {
    Map<String, String> environment =
        Map.of(
            "CREAMERY_DATABASE_URL",
            "postgresql://127.0.0.1:%d/creamery".formatted(databasePort),
            "QUARKUS_FLYWAY_CONNECT_RETRIES",
            "0");
    try (RunningCreamery creamery =
        RunningCreamery.start(RunningCreamery.freePort(), environment)) {
      assertThat(creamery.awaitExit()).isEqualTo(1);
      assertThat(creamery.output())
          .hasLineCount(1)
          .contains("creamery: the database cannot be reached", "CREAMERY_DATABASE_URL");
    }
  }
}
