package dev.creamery.e2e.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.e2e.NodeProject;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that somebody else would write: JavaScript, from the contracts alone. */
class NodeClientIT {
  private static final String SCHEMA =
      "{\"name\":\"Goods\",\"fields\":[{\"key\":\"name\",\"type\":\"short_text\",\"required\":true},"
          + "{\"key\":\"price\",\"type\":\"number\"}]}";

  private final Path folder;

  NodeClientIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void createsWatchesListsAndWritesMany() throws IOException, InterruptedException {
    Path program = Files.createDirectory(folder.resolve("program"));
    NodeProject client = NodeProject.install("node", program);
    Path data = folder.resolve("data");
    try (RunningCreamery creamery = RunningCreamery.standalone(data)) {
      TokensFile tokens = TokensFile.in(data);
      putSchema(creamery.uri("/manage/v1/collections/goods"), tokens.admin());

      JsonNode saw =
          client.run(
              "client.js",
              Path.of(System.getProperty("creamery.root"), "proto/src/main/proto").toString(),
              "localhost:" + creamery.port(),
              tokens.write(),
              "goods");

      assertThat(saw.path("seen")).last().hasToString("\"OPERATION_STATUS_SUCCEEDED\"");
      assertThat(saw.path("count").asText()).isEqualTo("1");
      assertThat(saw.path("price").asText()).isEqualTo("0.10000000000000000001");
      assertThat(saw.path("accepted").asText())
          .isEqualTo(System.getenv().getOrDefault("MANY", "1000"));
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
}
