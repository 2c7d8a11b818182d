package dev.creamery.e2e.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that somebody else would write: JavaScript, from the contracts alone. Where there is no
 * npm, or it finds no registry, this is skipped; in CI never.
 */
class NodeClientIT {
  private static final Path CLIENT = Path.of("src/test/resources/node");
  private static final String SCHEMA =
      "{\"name\":\"Goods\",\"fields\":[{\"key\":\"name\",\"type\":\"short_text\",\"required\":true},"
          + "{\"key\":\"price\",\"type\":\"number\"}]}";

  private final Path folder;

  NodeClientIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void createsWatchesListsAndWritesMany() throws IOException, InterruptedException {
    for (String file : List.of("package.json", "package-lock.json", "client.js")) {
      Files.copy(CLIENT.resolve(file), folder.resolve(file));
    }
    boolean ready = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    assumeTrue(
        ready || System.getenv("CI") != null, "npm is missing, or finds no registry: skipped");
    Path data = folder.resolve("data");
    try (RunningCreamery creamery = RunningCreamery.standalone(data)) {
      TokensFile tokens = TokensFile.in(data);
      putSchema(creamery.uri("/manage/v1/collections/goods"), tokens.admin());

      boolean done =
          run(
              "node",
              "client.js",
              Path.of(System.getProperty("creamery.root"), "proto/src/main/proto").toString(),
              "localhost:" + creamery.port(),
              tokens.write(),
              "goods");

      String said = Files.readString(folder.resolve("output"));
      assertThat(done).as(said).isTrue();
      JsonNode saw =
          new ObjectMapper().readTree(said.lines().reduce((first, last) -> last).orElseThrow());
      assertThat(saw.path("seen")).last().hasToString("\"OPERATION_STATUS_SUCCEEDED\"");
      assertThat(saw.path("count").asText()).isEqualTo("1");
      assertThat(saw.path("price").asText()).isEqualTo("0.10000000000000000001");
      assertThat(saw.path("accepted").asText()).isEqualTo("1000");
      assertThat(saw.path("refused").asText()).isEqualTo("INVALID_ARGUMENT");
    }
  }

  private static void putSchema(URI uri, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Token " + token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(SCHEMA))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(201);
  }

  /** Whether a program ran and ended well; what it said is in {@code output}. */
  private boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start();
      boolean ended = process.waitFor(3, TimeUnit.MINUTES);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
