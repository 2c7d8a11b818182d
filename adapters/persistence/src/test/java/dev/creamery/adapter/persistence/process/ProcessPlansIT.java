package dev.creamery.adapter.persistence.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.FinishedCommands;
import dev.creamery.adapter.persistence.PostgresFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Claims and writes do not read what is finished, however much there is of it. */
@QuarkusTest
class ProcessPlansIT extends PostgresFixture {
  private static final int BATCH = 256;

  /** The index of unfinished commands in order of acceptance, on a partition. */
  private static final String UNFINISHED_BY_SEQUENCE = "command_\\w*[0-9e]_sequence_idx";

  private static Tuple named() {
    return Tuple.tuple()
        .addArrayOfLong(longs(1))
        .addArrayOfLong(LongStream.range(0, BATCH).boxed().toArray(Long[]::new));
  }

  private static Long[] longs(long value) {
    return Collections.nCopies(BATCH, value).toArray(Long[]::new);
  }

  private static String[] texts(String value) {
    return Collections.nCopies(BATCH, value).toArray(String[]::new);
  }

  private String plan(String sql, Tuple parameters) {
    return FinishedCommands.in(store).plan(sql, parameters);
  }

  @Test
  void claimsFindUnfinishedCommandsByIndex() {
    assertThat(plan(ClaimStatements.COMMANDS, named().addInteger(16)))
        .doesNotContain("Seq Scan on command")
        .contains("org_item_id_sequence_idx")
        .doesNotContainPattern(UNFINISHED_BY_SEQUENCE);
  }

  @Test
  void awaitedCreatesAreFoundByIndex() {
    assertThat(plan(LookupStatements.AWAITED, named())).doesNotContain("Seq Scan on command");
  }

  @Test
  void failuresAreNotedByIndex() {
    assertThat(
            plan(
                ClaimStatements.NOTE_FAILURE,
                Tuple.of(1L, 7L, 3, 1_000L, "[]").addUUID(store.ids().next()).addString("failed")))
        .doesNotContain("Seq Scan on command");
  }

  @Test
  void commandsAreFinishedByIndex() {
    Tuple batch =
        Tuple.tuple()
            .addArrayOfLong(longs(1))
            .addArrayOfUUID(
                LongStream.range(0, BATCH).mapToObj(n -> store.ids().next()).toArray(UUID[]::new))
            .addArrayOfInteger(Collections.nCopies(BATCH, 0).toArray(Integer[]::new))
            .addArrayOfString(texts("applied"))
            .addArrayOfLong(longs(1))
            .addArrayOfString(new String[BATCH]);
    // The indexes of unfinished commands are tempting while there are few, and grow under load.
    assertThat(plan(WriteStatements.FINISH_COMMANDS, batch))
        .doesNotContain("Seq Scan on command")
        .doesNotContain("item_id_sequence")
        .doesNotContainPattern(UNFINISHED_BY_SEQUENCE);
  }
}
