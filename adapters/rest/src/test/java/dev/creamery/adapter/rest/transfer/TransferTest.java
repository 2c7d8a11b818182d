package dev.creamery.adapter.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeTransfers;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.transfer.ImportOutcome;
import dev.creamery.application.transfer.ImportTerms;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransferTest {
  private static final String EXPORT = "/manage/v1/export";
  private static final String IMPORT = "/manage/v1/import";
  private static final String LINES = "application/x-ndjson";

  @Inject FakeTransfers transfers;

  @BeforeEach
  void forget() {
    transfers.reset();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    await().until(() -> transfers.onTheirWay() == 0);
  }

  private static Answer load(String path, String body) {
    return Call.as("admin").header("Content-Type", LINES).body(body).post(path);
  }

  @Test
  void exportsLinesWithTheirLength() {
    Answer answer = Call.as("admin").get(EXPORT);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(LINES);
    assertThat(answer.header("Content-Disposition")).contains("creamery-export.ndjson");
    assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length()));
    assertThat(answer.body().lines())
        .hasSize(1_000)
        .startsWith("{\"page\":\"Page 0\"}")
        .endsWith("{\"page\":\"Page 999\"}");
  }

  @Test
  void tellsWhatAnExportIsWithoutMakingOne() {
    Answer answer = Call.as("admin").send("HEAD", EXPORT);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(LINES);
  }

  @Test
  void anExportThatCannotBeIsNotBegun() {
    transfers.fail(new Unavailable("Later."));
    Answer answer = Call.as("admin").get(EXPORT);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void readsEveryLineAndNamesThoseThatAreNone() {
    Answer answer = load(IMPORT, "{\"a\":1}\n\n  \r\n{\"b\":\n[]\n{\"c\":\"é\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"applied\":{\"collections\":1,\"pages\":2,\"items\":3,\"links\":5,\"files\":4},"
                + "\"refused\":1,\"lines\":[{\"line\":7,\"errors\":[\"name: No.\"]}]}");
    assertThat(transfers.lines())
        .extracting(line -> line.number() + " " + line.content().isPresent())
        .containsExactly("1 true", "4 false", "5 false", "6 true");
    assertThat(transfers.terms()).contains(new ImportTerms(Optional.empty(), false));
  }

  @Test
  void heedsAKeyAndAWishToGoOn() {
    Call.as("admin")
        .header("Content-Type", LINES + "; charset=utf-8")
        .header("Idempotency-Key", "once")
        .body("{}")
        .post(IMPORT + "?resume=true");
    assertThat(transfers.terms())
        .contains(new ImportTerms(Optional.of(new IdempotencyKey("once")), true));
  }

  @Test
  void triesNothing() {
    assertThat(load(IMPORT + "?dry_run=true", "{}").status()).isEqualTo(400);
    assertThat(transfers.terms()).isEmpty();
  }

  @Test
  void saysWhyNothingWasDone() {
    transfers.answer(new ImportOutcome.NoExport("It is none."));
    assertThat(load(IMPORT, "").body()).isEqualTo("{\"detail\":\"It is none.\"}");
    assertThat(load(IMPORT, "").status()).isEqualTo(400);
    transfers.answer(new ImportOutcome.NotEmpty("There are pages."));
    assertThat(load(IMPORT, "").status()).isEqualTo(409);
  }

  @Test
  void takesNothingButLines() {
    Answer answer = Call.as("admin").json("{}").post(IMPORT);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.body()).contains("Send application/x-ndjson in UTF-8.");
    assertThat(transfers.terms()).isEmpty();
  }

  @Test
  void isForAdminsAlone() {
    assertThat(Call.as("writer").get(EXPORT).status()).isEqualTo(401);
    assertThat(Call.as("writer").body("{}").post(IMPORT).status()).isEqualTo(401);
  }
}
