package dev.creamery.adapter.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeOperations;
import dev.creamery.adapter.rest.fake.FakeWrites;
import dev.creamery.adapter.rest.fake.OperationSamples;
import dev.creamery.application.operation.CommandFilter;
import dev.creamery.application.operation.CommandState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OperationTest {
  private static final String PATH = "/v2/operations/" + FakeWrites.OPERATION + "/";

  @Inject FakeOperations operations;

  @BeforeEach
  void forget() {
    operations.reset();
  }

  private static Answer get(String path) {
    return Call.as("writer").get(path);
  }

  @Test
  void showsWhatWasApplied() {
    operations.know(OperationSamples.applied());
    Answer answer = get(PATH);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"id":"0192a3b4-0000-7000-8000-000000000001","status":"succeeded",\
            "accepted_at":"2026-11-21T10:00:00Z","finished_at":"2026-11-21T10:00:00.250Z",\
            "counts":{"total":1,"pending":0,"running":0,"applied":1,"rejected":0,"failed":0},\
            "commands":[{"index":0,"id":"0192a3b4-0000-7000-8000-000000000002",\
            "kind":"create","collection":"team_members","item_id":7,"status":"applied",\
            "version":1,"errors":[],"media":[],"attempts":1,\
            "accepted_at":"2026-11-21T10:00:00Z","applied_at":"2026-11-21T10:00:00.250Z"}]}\
            """);
  }

  @Test
  void showsWhyACommandWasRejected() {
    operations.know(OperationSamples.rejected());
    assertThat(get(PATH).body())
        .contains(
            "\"status\":\"rejected\"",
            "\"version\":null",
            "\"applied_at\":null",
            "\"errors\":[{\"pointer\":\"/es/boss\",\"code\":\"reference_not_found\","
                + "\"detail\":\"No item 9.\"}]");
  }

  @Test
  void showsWhatIsStillToBeDone() {
    operations.know(OperationSamples.pending());
    assertThat(get(PATH).body()).contains("\"status\":\"pending\"", "\"finished_at\":null");
  }

  @Test
  void showsHowFarABulkHasCome() {
    operations.know(OperationSamples.bulk());
    assertThat(get(PATH).body())
        .contains(
            "\"status\":\"partial\"",
            "\"counts\":{\"total\":200,",
            "\"commands_truncated\":true",
            "\"bulk\":{\"state\":\"complete\",\"lines\":201,\"refused\":1,\"refusals\":[{\"line\":17,"
                + "\"errors\":[{\"pointer\":\"/es/boss\",\"code\":\"reference_not_found\"");
  }

  @Test
  void pagesThroughItsCommands() {
    operations.know(OperationSamples.applied());
    Answer answer = get(PATH + "commands/?status=rejected&after=7&limit=9");
    assertThat(answer.at("/commands/0/item_id")).isEqualTo("7");
    assertThat(operations.commandFilter())
        .contains(new CommandFilter(Optional.of(CommandState.REJECTED), 7, 9));
    assertThat(get(PATH + "commands/?status=gone").status()).isEqualTo(400);
  }

  @Test
  void showsHowFarTheFilesOfACommandHaveCome() {
    operations.know(OperationSamples.fetching());
    assertThat(get(PATH).body())
        .contains(
            "\"status\":\"running\"",
            "\"running\":1",
            "\"status\":\"fetching_media\"",
            "\"media\":[{\"source\":\"https://example.com/a.png\",\"url\":null,\"bytes\":300,\"of\":700},"
                + "{\"source\":\"https://example.com/b.png\",\"url\":\"",
            "/1/" + "ab".repeat(32) + ".png\",\"bytes\":9,\"of\":null}]");
  }

  @Test
  void waitsAsLongAsAskedAndAllowed() {
    operations.know(OperationSamples.applied());
    assertThat(get(PATH + "?wait=3").status()).isEqualTo(200);
    assertThat(operations.patience()).contains(Duration.ofSeconds(3));
    get(PATH + "?wait=4000000000");
    assertThat(operations.patience()).contains(Duration.ofSeconds(30));
  }

  @Test
  void refusesAWaitThatIsNoNumber() {
    assertThat(get(PATH + "?wait=-1").status()).isEqualTo(400);
    assertThat(get(PATH + "?wait=soon").at("/detail")).contains("number of seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1-1-1-1-1", "0192a3b4-0000-7000-8000-000000000009", "0192a3b4%00"})
  void findsNoOtherOperation(String id) {
    operations.know(OperationSamples.applied());
    assertThat(get("/v2/operations/" + id + "/").status()).isEqualTo(404);
    Answer retry = Call.as("writer").post("/v2/operations/" + id + "/retry/");
    assertThat(retry.status()).isEqualTo(404);
    assertThat(retry.body()).isEqualTo("{\"detail\":\"Not found.\"}");
  }

  @Test
  void retriesWhatFailed() {
    operations.know(OperationSamples.pending());
    Answer answer = Call.as("writer").post(PATH + "retry/");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo(PATH);
    assertThat(answer.at("/status")).isEqualTo("pending");
  }

  @Test
  void saysWhereThereIsNothingToRetry() {
    operations.know(OperationSamples.applied());
    Answer answer = Call.as("writer").post(PATH + "retry/");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/status")).isEqualTo("succeeded");
  }
}
