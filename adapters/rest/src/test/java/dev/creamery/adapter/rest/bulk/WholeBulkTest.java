package dev.creamery.adapter.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeOperations;
import dev.creamery.adapter.rest.fake.FakeWrites;
import dev.creamery.adapter.rest.fake.OperationSamples;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.fake.FakeBulks;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bulks that are taken as a whole or not at all. */
@QuarkusTest
class WholeBulkTest {
  private static final String PATH = "/v2/content/bulk/?atomic=true";
  private static final String LINE =
      "{\"op\":\"create\",\"key\":\"team_members\",\"fields\":{\"name\":\"Ann\"}}\n";

  @Inject FakeBulks bulks;
  @Inject FakeOperations operations;

  @BeforeEach
  void forget() {
    bulks.reset();
    operations.reset();
  }

  private static Answer send(String body) {
    return Call.as("writer").header("Content-Type", "application/x-ndjson").body(body).post(PATH);
  }

  @Test
  void takesAllLinesInOneStep() {
    operations.know(OperationSamples.pending());
    Answer answer = send(LINE.repeat(1_000));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo("/v2/operations/" + FakeWrites.OPERATION + "/");
    assertThat(bulks.taken()).hasSize(1);
    assertThat(bulks.taken().get(0).upTo()).isEqualTo(1_000);
    assertThat(bulks.lines()).extracting(BulkLine::number).startsWith(1, 2).endsWith(999, 1_000);
    assertThat(bulks.ends()).containsExactly("as one");
  }

  @Test
  void refusesMoreThanCanBeAppliedAtOnce() {
    Answer answer = send(LINE.repeat(1_001));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.at("/detail")).contains("1000 lines", "without atomic");
    String large = LINE.replace("Ann", "x".repeat(900_000));
    assertThat(send(large.repeat(10)).status()).isEqualTo(413);
    assertThat(bulks.ends()).isEmpty();
  }

  @Test
  void namesTheLinesThatAreRefused() {
    bulks.answerWhole(
        new TakenWhole.Refused(
            List.of(
                new RefusedLine(
                    2,
                    List.of(
                        new Violation(ErrorCode.REQUIRED, Path.of("fields", "name"), "Give it."))),
                new RefusedLine(
                    3, List.of(Violation.of(ErrorCode.MALFORMED, "JSON parse error"))))));
    Answer answer = send(LINE.repeat(3));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/lines[2].fields.name/0")).isEqualTo("Give it.");
    assertThat(answer.at("/lines[3]/0")).isEqualTo("JSON parse error");
  }

  @Test
  void saysThatTheKeyIsOfAnotherWrite() {
    bulks.answerWhole(new TakenWhole.KeyReused());
    assertThat(send(LINE).status()).isEqualTo(422);
  }
}
