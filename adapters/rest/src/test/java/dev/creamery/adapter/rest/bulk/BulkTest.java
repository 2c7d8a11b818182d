package dev.creamery.adapter.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.client.Wire;
import dev.creamery.adapter.rest.fake.FakeOperations;
import dev.creamery.adapter.rest.fake.FakeWrites;
import dev.creamery.adapter.rest.fake.OperationSamples;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.fake.FakeBulks;
import dev.creamery.application.port.out.Unavailable;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How bulks come in; what is said of single lines is with {@link LineReaderTest}. */
@QuarkusTest
class BulkTest {
  private static final String PATH = "/v2/content/bulk/";
  private static final String LINE =
      "{\"op\":\"create\",\"key\":\"team_members\",\"fields\":{\"name\":\"Ann\"}}\n";
  private static final String KEY = "\"import\"";

  @Inject FakeBulks bulks;
  @Inject FakeOperations operations;

  @BeforeEach
  void forget() {
    bulks.reset();
    operations.reset();
  }

  private static Answer send(String body) {
    return call(body).post(PATH);
  }

  private static Call call(String body) {
    return Call.as("writer").header("Content-Type", "application/x-ndjson").body(body);
  }

  private static String digest(String lines) {
    LineDigest digest = new LineDigest();
    lines
        .lines()
        .forEach(line -> digest.add(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return digest.soFar();
  }

  @Test
  void answersWithTheOperationWhenAllIsTaken() {
    operations.know(OperationSamples.pending());
    Answer answer = send(LINE + "\n" + LINE.strip());
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo("/v2/operations/" + FakeWrites.OPERATION + "/");
    assertThat(answer.at("/status")).isEqualTo("pending");
    assertThat(bulks.lines()).extracting(BulkLine::number).containsExactly(1, 3);
    assertThat(bulks.ends()).containsExactly("whole");
  }

  @Test
  void waitsForTheOperationWhereThatIsPreferred() {
    operations.know(OperationSamples.applied());
    Answer answer = call(LINE).header("Prefer", "wait=5").post(PATH);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Preference-Applied")).isEqualTo("wait=5");
  }

  @Test
  void takesLinesInGroupsWhoseEndsMeet() {
    String many = LINE.repeat(2_000);
    assertThat(send(many).status()).isEqualTo(202);
    assertThat(bulks.lines()).hasSize(2_000);
    assertThat(bulks.taken()).hasSizeGreaterThan(2);
    int after = 0;
    for (BulkLines group : bulks.taken()) {
      assertThat(group.after()).isEqualTo(after);
      after = group.upTo();
    }
    assertThat(after).isEqualTo(2_000);
    assertThat(bulks.taken().get(bulks.taken().size() - 1).digest()).isEqualTo(digest(many));
  }

  @Test
  void takesNoMoreThanIsCommitted() throws IOException {
    CompletableFuture<Taken> commit = new CompletableFuture<>();
    bulks.answer(lines -> Uni.createFrom().completionStage(commit));
    try (Wire wire = new Wire()) {
      wire.send(head("Content-Length: 100000000"));
      Thread flood = new Thread(() -> wire.flood(LINE.repeat(1_000), 100_000_000));
      flood.start();
      await().until(() -> bulks.taken().size() == 1);
      assertThat(bulks.lines()).hasSizeLessThan(5_000);
      assertThat(flood.isAlive()).isTrue();
    } finally {
      commit.complete(Taken.RECORDED);
    }
    await().until(() -> bulks.ends().equals(java.util.List.of("broken off")));
  }

  @Test
  void takesWhatHasComeThoughMoreIsToCome() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(head("Content-Length: 1000") + LINE);
      await().until(() -> bulks.lines().size() == 1);
    }
    await().until(() -> bulks.ends().equals(java.util.List.of("broken off")));
  }

  @Test
  void neverTakesALineThatBrokeOff() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(head("Content-Length: 1000") + LINE + "{\"op\":\"delete\",\"id\":1}");
      await().until(() -> bulks.lines().size() == 1);
    }
    await().until(() -> bulks.ends().equals(java.util.List.of("broken off")));
    assertThat(bulks.lines()).hasSize(1);
  }

  @Test
  void skipsWhatWasTakenBefore() {
    bulks.goOnAfter(3, digest(LINE.repeat(3)));
    Answer answer = call(LINE.repeat(5)).header("Idempotency-Key", KEY).post(PATH);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(bulks.lines()).extracting(BulkLine::number).containsExactly(4, 5);
    assertThat(bulks.taken().get(0).after()).isEqualTo(3);
  }

  @Test
  void refusesAnotherBulkUnderTheSameKey() {
    for (String other : new String[] {LINE.repeat(4).replace("Ann", "Bob"), LINE}) {
      bulks.goOnAfter(3, digest(LINE.repeat(3)));
      Answer answer = call(other).header("Idempotency-Key", KEY).post(PATH);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(bulks.taken()).isEmpty();
    }
    bulks.openAs(new BulkOpening.KeyReused());
    assertThat(call(LINE).header("Idempotency-Key", KEY).post(PATH).status()).isEqualTo(422);
  }

  @Test
  void answersAWholeBulkAgainAsBefore() {
    bulks.openAs(new BulkOpening.Complete(FakeWrites.OPERATION, 2, digest(LINE.repeat(2))));
    assertThat(send(LINE.repeat(2)).status()).isEqualTo(202);
    assertThat(send(LINE.repeat(3)).status()).isEqualTo(422);
    assertThat(bulks.taken()).isEmpty();
    assertThat(bulks.ends()).isEmpty();
  }

  @Test
  void saysHowFarItCameWhereItCannotGoOn() {
    bulks.answer(
        lines ->
            lines.after() == 0
                ? Uni.createFrom().item(Taken.RECORDED)
                : Uni.createFrom().failure(new Unavailable("gone")));
    Answer answer = call(LINE.repeat(5_000)).header("Idempotency-Key", KEY).post(PATH);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Location")).contains(FakeWrites.OPERATION.toString());
    assertThat(answer.at("/detail")).contains("lines were taken", "same Idempotency-Key");
    assertThat(bulks.ends()).containsExactly("broken off");
  }

  @Test
  void saysThatAnotherRequestGoesOn() {
    bulks.answer(lines -> Uni.createFrom().item(Taken.OVERTAKEN));
    assertThat(send(LINE).status()).isEqualTo(409);
  }

  @Test
  void refusesWhatIsNoNdjson() {
    Answer answer = Call.as("writer").json("{}").post(PATH);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.at("/detail")).contains("application/x-ndjson");
    assertThat(Call.as("reader").body(LINE).post(PATH).status()).isEqualTo(401);
    assertThat(Call.as("writer").get(PATH).header("Allow")).isEqualTo("POST, OPTIONS");
  }

  @Test
  void neverTakesATrialForABulk() {
    for (String trial : new String[] {"?dry_run=yes", "?dry_run=", "?atomic=yes"}) {
      assertThat(call(LINE).post(PATH + trial).status()).isEqualTo(400);
    }
    assertThat(bulks.taken()).isEmpty();
    assertThat(bulks.rehearsed()).isEmpty();
  }

  @Test
  void reportsALineThatIsTooLong() {
    String lines =
        IntStream.range(0, 3)
            .mapToObj(n -> n == 1 ? "x".repeat(2_000_000) : LINE.strip())
            .collect(Collectors.joining("\n"));
    assertThat(send(lines).status()).isEqualTo(202);
    assertThat(bulks.lines()).hasSize(3);
    assertThat(bulks.lines().get(1)).isInstanceOf(BulkLine.Unreadable.class);
  }

  @Test
  void endsABulkOfWhichNothingComesAnyMore() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(head("Content-Length: 1000") + LINE);
      assertThat(wire.readToEnd()).startsWith("HTTP/1.1 408");
    }
    assertThat(bulks.ends()).containsExactly("broken off");
  }

  private static String head(String length) {
    return Wire.head("POST " + PATH)
        + "Content-Type: application/x-ndjson\r\n"
        + length
        + "\r\n\r\n";
  }
}
