package dev.creamery.e2e.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.creamery.adapter.messaging.RabbitNode;
import dev.creamery.e2e.Api;
import dev.creamery.e2e.PostgresNode;
import dev.creamery.e2e.RunningCreamery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image is assembled, rehearsed and run as nobody on a read-only root, against a PostgreSQL and
 * a RabbitMQ. That takes the rights of root; without them this is skipped, in CI never.
 */
class ImageIT {
  private static final String OPERATOR = "operator-token-of-this-test";
  private static final String SCHEMA =
      "{\"name\":\"People\",\"fields\":[{\"key\":\"name\",\"type\":\"short_text\"}]}";
  private static final String ITEM = "{\"key\":\"people\",\"fields\":[{\"name\":\"Ada\"}]}";

  @Test
  void runsAsNobodyOnFilesThatItCannotWrite(@TempDir Path folder) throws IOException {
    assumeTrue(
        System.getProperty("user.name").equals("root") || System.getenv("CI") != null,
        "not root: the image is not tried");
    AssembledImage image = AssembledImage.in(folder);
    assertThat(filesOf(image)).isNotEmpty().noneMatch(name -> name.contains("zonky"));

    try (PostgresNode postgres = new PostgresNode(folder.resolve("postgres"));
        RabbitNode rabbit = new RabbitNode()) {
      int port = RunningCreamery.freePort();
      Map<String, String> environment = new HashMap<>(postgres.environment());
      environment.put("CREAMERY_PORT", String.valueOf(port));
      environment.put("JDK_JAVA_OPTIONS", RunningCreamery.SHORT_LIVED);
      image.rehearse(environment);
      rabbit.start();
      environment.put("CREAMERY_RABBITMQ_URL", rabbit.url());
      environment.put("CREAMERY_OPERATOR_TOKEN", OPERATOR);

      try (RunningCreamery creamery = image.start(port, environment).awaitReady()) {
        Path process = Path.of("/proc", String.valueOf(creamery.pid()));
        assertThat(Files.readAllLines(process.resolve("status")))
            .anyMatch(line -> line.matches("Uid:(\\s+10001){4}"))
            .anyMatch(line -> line.matches("CapBnd:\\s+0+"));
        assertThat(Files.readAllLines(process.resolve("mountinfo")))
            .anyMatch(line -> line.contains(" / ro,"))
            .anyMatch(line -> line.contains(" /mnt ro,"));
        assertThat(Files.readString(process.resolve("maps"))).contains("/mnt/cache");

        Api api = new Api(port, OPERATOR);
        api.write("PUT", "/manage/v1/collections/people", SCHEMA);
        String operation = api.write("POST", "/v2/content/", ITEM).operation();
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> api.get(operation).path("status").asText().equals("succeeded"));
      }
    }
  }

  private static List<String> filesOf(AssembledImage image) throws IOException {
    try (Stream<Path> files = Files.walk(image.files())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
