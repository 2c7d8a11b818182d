package dev.creamery.adapter.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.FinishedCommands;
import dev.creamery.adapter.persistence.PostgresFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Appends and sweeps do not read what is finished, however much there is of it. */
@QuarkusTest
class AppendPlansIT extends PostgresFixture {
  private static final int GROUP = 256;

  @Test
  void changesFindTheirItemsByIndex() {
    assertThat(plan(AppendStatements.CHANGES, changes()))
        .doesNotContain("Seq Scan on command")
        .contains("org_item_id_sequence_idx")
        .doesNotContainPattern("command_\\w*[0-9e]_sequence_idx");
  }

  @Test
  void conditionsFindTheirItemsAndKeysByIndex() {
    Tuple group = changes();
    for (String text : new String[] {"key", "00", "{1,2}"}) {
      group.addArrayOfString(Collections.nCopies(GROUP, text).toArray(String[]::new));
    }
    assertThat(plan(ConditionalStatements.APPEND, group.addLong(1_000L)))
        .doesNotContain("Seq Scan on command", "Seq Scan on item", "Seq Scan on idempotency_key")
        .contains("org_item_id_sequence_idx", "idempotency_key_pkey")
        .doesNotContainPattern("command_\\w*[0-9e]_sequence_idx");
  }

  @Test
  void keysPastKeepingAreFoundByIndex() {
    assertThat(plan(ConditionalStatements.PRUNE, Tuple.of(1_000L, 5_000)))
        .doesNotContain("Seq Scan on idempotency_key")
        .contains("idempotency_key_oldest");
  }

  private static Tuple changes() {
    Tuple group = Tuple.tuple();
    group.addArrayOfLong(Collections.nCopies(GROUP, 1L).toArray(Long[]::new));
    group.addArrayOfUUID(
        LongStream.range(0, GROUP).mapToObj(n -> new UUID(n, n)).toArray(UUID[]::new));
    group.addArrayOfInteger(Collections.nCopies(GROUP, 0).toArray(Integer[]::new));
    group.addArrayOfString(Collections.nCopies(GROUP, "team_members").toArray(String[]::new));
    group.addArrayOfLong(LongStream.range(0, GROUP).boxed().toArray(Long[]::new));
    for (String text : new String[] {"patch", "{}", "editor", "00-1-2-01"}) {
      group.addArrayOfString(Collections.nCopies(GROUP, text).toArray(String[]::new));
    }
    return group;
  }

  @Test
  void lostAnswersAreFoundByIndex() {
    Tuple group = Tuple.tuple();
    group.addArrayOfLong(Collections.nCopies(GROUP, 1L).toArray(Long[]::new));
    group.addArrayOfUUID(
        LongStream.range(0, GROUP).mapToObj(n -> store.ids().next()).toArray(UUID[]::new));
    assertThat(plan(AppendStatements.COMMITTED, group)).doesNotContain("Seq Scan on command");
  }

  @Test
  void whatIsOverdueIsFoundByIndex() {
    assertThat(plan(PostgresCommandLog.OVERDUE, Tuple.of(2_000L, 1_000)))
        .doesNotContain("Seq Scan on command");
  }

  private String plan(String sql, Tuple parameters) {
    return FinishedCommands.in(store).plan(sql, parameters);
  }
}
