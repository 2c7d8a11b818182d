package dev.creamery.e2e.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.e2e.Caller;
import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bulk through a service with a small heap, broken off at three places, is one operation in which
 * nothing is missing and nothing is done twice. How long it is says {@code -Dbulk.lines}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BulkIT {
  private static final Lines LINES =
      new Lines(Integer.getInteger("bulk.lines", 20_000), Integer.getInteger("bulk.padding", 400));
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int QUARTERS = 4;

  private final Caller caller = new Caller(PATIENCE);
  private final Path data;
  private final RunningCreamery creamery;
  private final TokensFile tokens;

  BulkIT(@TempDir Path folder) throws Exception {
    data = folder.resolve("data");
    creamery =
        RunningCreamery.start(
                RunningCreamery.freePort(),
                Map.of("CREAMERY_HEAP", "256m"),
                "--data",
                data.toString())
            .awaitReady();
    tokens = TokensFile.in(data);
    String schema =
        """
        {"fields":[{"key":"number","type":"number","unique":true},{"key":"note","type":"long_text"}]}
        """;
    caller.send(
        as(tokens.admin(), "/manage/v1/collections/orders").PUT(BodyPublishers.ofString(schema)));
  }

  @AfterAll
  void leaveNothingRunning() {
    creamery.close();
    DataFolderProcesses.killAll(data);
  }

  private HttpRequest.Builder as(String token, String path) {
    return caller.request(creamery, token, path);
  }

  private HttpResponse<String> bulk(Supplier<InputStream> lines)
      throws IOException, InterruptedException {
    return caller.send(
        as(tokens.write(), "/v2/content/bulk/")
            .header("Content-Type", "application/x-ndjson")
            .header("Idempotency-Key", "\"orders\"")
            .POST(BodyPublishers.ofInputStream(lines)));
  }

  private JsonNode finished(String operation) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    JsonNode found;
    do {
      found = json(caller.send(as(tokens.write(), operation + "?wait=30")));
    } while (found.path("finished_at").isNull() && System.nanoTime() < deadline);
    return found;
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void isTakenWholeHoweverOftenItBreaksOff() throws Exception {
    for (int quarter = 1; quarter < QUARTERS; quarter++) {
      int until = LINES.count() / QUARTERS * quarter;
      assertThatThrownBy(() -> bulk(() -> LINES.brokenOffAfter(until)))
          .isInstanceOf(IOException.class);
    }
    HttpResponse<String> answer = bulk(LINES::all);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String location = answer.headers().firstValue("Location").orElseThrow();
    JsonNode operation = finished(location);
    assertThat(operation.path("status").asText()).isEqualTo("partial");
    assertThat(operation.path("counts").path("applied").asInt()).isEqualTo(LINES.good());
    assertThat(operation.path("counts").path("total").asInt()).isEqualTo(LINES.good());
    assertThat(operation.path("commands_truncated").asBoolean()).isTrue();
    JsonNode bulk = operation.path("bulk");
    assertThat(bulk.path("lines").asInt()).isEqualTo(LINES.count());
    assertThat(bulk.path("refused").asInt()).isEqualTo(LINES.bad());
    assertThat(bulk.path("refusals").path(0).path("line").asInt()).isEqualTo(1_000);
    assertThat(
            json(caller.send(as(tokens.write(), "/v2/content/orders/?preview=1")))
                .at("/meta/count")
                .asInt())
        .isEqualTo(LINES.good());
    HttpResponse<String> again = bulk(LINES::all);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.headers().firstValue("Location")).contains(location);
    assertThat(json(again).path("counts")).isEqualTo(operation.path("counts"));
  }
}
