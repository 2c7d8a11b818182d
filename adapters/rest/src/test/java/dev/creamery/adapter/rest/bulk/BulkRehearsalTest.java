package dev.creamery.adapter.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.application.bulk.BulkForecast;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.fake.FakeBulks;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dry runs of bulks. */
@QuarkusTest
class BulkRehearsalTest {
  private static final String PATH = "/v2/content/bulk/?dry_run=true";
  private static final String LINE =
      "{\"op\":\"create\",\"key\":\"team_members\",\"fields\":{\"name\":\"Ann\"}}\n";

  @Inject FakeBulks bulks;

  @BeforeEach
  void forget() {
    bulks.reset();
  }

  private static Call call(String body) {
    return Call.as("writer").header("Content-Type", "application/x-ndjson").body(body);
  }

  @Test
  void saysWhatWouldBecomeOfTheLinesAndTakesNone() {
    RefusedLine bad = new RefusedLine(2, List.of(Violation.of(ErrorCode.MALFORMED, "No JSON.")));
    RefusedLine taken =
        new RefusedLine(
            3, List.of(new Violation(ErrorCode.NOT_UNIQUE, Path.of("fields", "sku"), "Taken.")));
    bulks.forecast(
        new BulkForecast(
            4,
            1,
            List.of(bad),
            Map.of(CommandKind.CREATE, 1, CommandKind.PATCH, 1),
            1,
            List.of(taken),
            0,
            false));
    Answer answer = call(LINE.repeat(4)).header("Idempotency-Key", "\"a\"").post(PATH);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Location")).isNull();
    assertThat(answer.at("/dry_run")).isEqualTo("true");
    assertThat(answer.at("/status")).isEqualTo("partial");
    assertThat(answer.at("/counts/total")).isEqualTo("3");
    assertThat(answer.at("/counts/applied")).isEqualTo("2");
    assertThat(answer.at("/applied/patch")).isEqualTo("1");
    assertThat(answer.at("/applied/delete")).isEqualTo("0");
    assertThat(answer.at("/rejections/0/line")).isEqualTo("3");
    assertThat(answer.at("/rejections/0/errors/0/pointer")).isEqualTo("/fields/sku");
    assertThat(answer.at("/bulk/lines")).isEqualTo("4");
    assertThat(answer.at("/bulk/refusals/0/line")).isEqualTo("2");
    assertThat(bulks.rehearsed()).extracting(BulkLine::number).containsExactly(1, 2, 3, 4);
    assertThat(bulks.taken()).isEmpty();
    assertThat(bulks.ends()).isEmpty();
  }

  @Test
  void saysThatNothingWasRecordedWhereItCannotGoOn() {
    bulks.answer(lines -> Uni.createFrom().failure(new Unavailable("gone")));
    Answer answer = call(LINE).post(PATH);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.at("/detail")).contains("Nothing was recorded");
  }

  @Test
  void needsATokenThatMayWrite() {
    assertThat(
            Call.as("reader")
                .header("Content-Type", "application/x-ndjson")
                .body(LINE)
                .post(PATH)
                .status())
        .isEqualTo(401);
    assertThat(bulks.rehearsed()).isEmpty();
  }
}
