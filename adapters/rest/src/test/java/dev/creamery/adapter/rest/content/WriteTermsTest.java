package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.domain.command.Precondition;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WriteTermsTest extends WriteTest {
  private static final String ITEM = "/v2/content/t/7/";

  @Test
  void readsTheTermsOfEveryKindOfWrite() {
    writer()
        .header("Idempotency-Key", "\"k 1\"")
        .json("{\"key\":\"t\",\"fields\":{}}")
        .post("/v2/content/");
    writer().header("If-Match", "\"3-ab\"").json("{\"fields\":{}}").put(ITEM);
    writer().header("If-Match", "*").header("Idempotency-Key", "k2").delete(ITEM);
    assertThat(writes.seen().get(0).terms().key()).contains(new IdempotencyKey("k 1"));
    assertThat(writes.seen().get(1).terms().precondition())
        .contains(new Precondition.AtVersion(Set.of(3L)));
    assertThat(writes.seen().get(2).terms().precondition()).contains(new Precondition.Exists());
    assertThat(writes.seen()).noneMatch(write -> write.terms().rehearsal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "a b", "\"open"})
  void refusesAKeyThatIsNone(String key) {
    Answer answer = writer().header("Idempotency-Key", key).delete(ITEM);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail")).contains("Idempotency-Key", "1 to 255");
    assertThat(writes.seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "", "2", "false%20"})
  void neverWritesWhereItIsNotClearWhetherToRehearse(String value) {
    assertThat(writer().delete(ITEM + "?dry_run=" + value).status()).isEqualTo(400);
    assertThat(writes.seen()).isEmpty();
  }

  @Test
  void asksForARehearsal() {
    writer().delete(ITEM + "?dry_run=1");
    assertThat(writes.only().terms().rehearsal()).isTrue();
  }

  @Test
  void saysWhatToDoAboutTerms() {
    writes.answer(new Acceptance.KeyReused());
    assertThat(writer().delete(ITEM).status()).isEqualTo(422);
    writes.answer(new Acceptance.PreconditionFailed());
    Answer stale = writer().delete(ITEM);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.at("/detail")).contains("Read it again");
    writes.answer(new Acceptance.PreconditionRequired());
    Answer required = writer().delete(ITEM);
    assertThat(required.status()).isEqualTo(428);
    assertThat(required.at("/detail")).contains("If-Match: \"3-8f0e1d2c3b4a5968\"");
  }
}
