package dev.creamery.e2e.docs;

import dev.creamery.adapter.messaging.RabbitNode;
import dev.creamery.e2e.PostgresNode;
import dev.creamery.e2e.RunningCreamery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who follows the page gets two replicas that share all work and lose nothing. */
class TwoReplicasIT {
  static final String PAGE = "two-replicas.md";

  /** Whatever becomes of the page, nothing is left running. */
  private static final CommandBlock BEGIN =
      new CommandBlock(
          "trap 'kill $(jobs -p) 2>/dev/null || true; wait' EXIT", false, Optional.empty());

  @Test
  void thePageLeadsToTwoReplicas(@TempDir Path folder) throws Exception {
    try (PostgresNode postgres = new PostgresNode(folder.resolve("postgres"));
        RabbitNode rabbit = new RabbitNode()) {
      rabbit.start();
      Map<String, String> server = postgres.environment();
      DocPage page =
          DocPage.all().stream()
              .filter(one -> one.name().equals(PAGE))
              .findFirst()
              .orElseThrow()
              .with("8080", String.valueOf(RunningCreamery.freePort()))
              .with("8081", String.valueOf(RunningCreamery.freePort()))
              .with("./creamery start", System.getProperty("creamery.root") + "/creamery start")
              .with("USERNAME=creamery", "USERNAME=" + server.get("CREAMERY_DATABASE_USERNAME"));
      Shell shell =
          new Shell(
              folder,
              Map.of(
                  "JAVA_HOME",
                  System.getProperty("java.home"),
                  "CREAMERY_JAVA_OPTIONS",
                  RunningCreamery.SHORT_LIVED,
                  "database",
                  Objects.requireNonNull(server.get("CREAMERY_DATABASE_URL")),
                  "password",
                  Objects.requireNonNull(server.get("CREAMERY_DATABASE_PASSWORD")),
                  "broker",
                  rabbit.url()));
      List<CommandBlock> blocks = new ArrayList<>(List.of(BEGIN));
      blocks.addAll(page.commands());
      List<String> outputs = shell.run(blocks);
      for (int i = 0; i < blocks.size(); i++) {
        blocks.get(i).requireAnsweredBy(outputs.get(i));
      }
    }
  }
}
