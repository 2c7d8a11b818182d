package dev.creamery.adapter.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeOperations;
import dev.creamery.adapter.rest.fake.FakeWrites;
import dev.creamery.adapter.rest.fake.OperationSamples;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.Unavailable;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationStreamTest {
  private static final String PATH = "/v2/operations/" + FakeWrites.OPERATION + "/";
  private static final Pattern ID = Pattern.compile("(?m)^id: (.+)$");

  @Inject FakeOperations operations;

  @BeforeEach
  void forget() {
    operations.reset();
  }

  private void tell(OperationView... states) {
    operations.tell(Multi.createFrom().items(states));
  }

  private static Call stream() {
    return Call.as("writer").header("Accept", "text/event-stream");
  }

  private static List<String> ids(Answer answer) {
    return ID.matcher(answer.body()).results().map(MatchResult::group).toList();
  }

  private static String number(String idLine) {
    return idLine.substring("id: ".length());
  }

  @Test
  void tellsEachStateAndEndsWithTheOperation() {
    tell(OperationSamples.pending(), OperationSamples.applied());
    Answer answer = stream().get(PATH);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertThat(answer.body()).startsWith("retry: 1000\n\nevent: operation\nid: 0-");
    assertThat(ids(answer)).hasSize(2).doesNotHaveDuplicates();
    assertThat(answer.body())
        .contains("data: {\"id\":\"" + FakeWrites.OPERATION + "\",\"status\":\"pending\"")
        .contains("\"status\":\"succeeded\"")
        .endsWith("}\n\n");
  }

  @Test
  void tellsWhoComesBackOnlyWhatIsNew() {
    tell(OperationSamples.pending(), OperationSamples.applied());
    List<String> all = ids(stream().get(PATH));
    Answer back = stream().header("Last-Event-ID", number(all.get(0))).get(PATH);
    assertThat(ids(back)).containsExactly(all.get(1));
  }

  @Test
  void tellsWhoHasSeenTheEndNotToComeBack() {
    tell(OperationSamples.applied());
    String last = number(ids(stream().get(PATH)).get(0));
    Answer back = stream().header("Last-Event-ID", last).get(PATH);
    assertThat(back.status()).isEqualTo(204);
    assertThat(back.body()).isEmpty();
  }

  @Test
  void refusesAsTheResourceDoes() {
    assertThat(stream().get(PATH).status()).isEqualTo(404);
    assertThat(stream().get("/v2/operations/none/").status()).isEqualTo(404);
    Answer nobody = Call.anonymous().header("Accept", "text/event-stream").get(PATH);
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Token");
  }

  @Test
  void isUnavailableWhereTooManyAreWatched() {
    operations.tell(Multi.createFrom().failure(new Unavailable("Too many.")));
    Answer answer = stream().get(PATH);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.at("/detail")).isEqualTo("Too many.");
  }

  @Test
  void leavesOtherReadersWhatTheyHad() {
    operations.know(OperationSamples.applied());
    assertThat(Call.as("writer").header("Accept", "*/*").get(PATH).header("Content-Type"))
        .isEqualTo("application/json");
  }
}
