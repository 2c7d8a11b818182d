package dev.creamery.adapter.persistence.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.application.port.out.NewBulk;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Wholes that share items, between writes of one item, dealt to two replicas. */
@QuarkusTest
class WholeRaceIT extends PostgresFixture {
  private static final int ROUNDS = 20;
  private static final int ITEMS = 12;
  private static final int WRITES = 30;
  private static final Violation GONE = Violation.of(ErrorCode.ITEM_NOT_FOUND, "Not there.");
  private static final BulkNeeds NOTHING = new BulkNeeds(Set.of(), Set.of(), 0);

  /** Operations of which some commands were applied, and some not. */
  private static final String TORN =
      """
      SELECT operation FROM command WHERE org = $1 AND whole
      GROUP BY operation HAVING count(DISTINCT state) > 1
      """;

  /** Items whose versions are not in the order in which their commands were accepted. */
  private static final String OUT_OF_ORDER =
      """
      SELECT item_id FROM (
        SELECT item_id, version, lag(version) OVER (PARTITION BY item_id ORDER BY sequence) AS before
        FROM command WHERE org = $1 AND state = 'applied'
      ) AS applied
      WHERE version < before
      """;

  private final Random random = new Random(7);

  @Test
  void allOfAWholeIsAppliedOrNothingAndAllInOrder() {
    Replicas replicas = new Replicas(store, 2);
    List<ItemKey> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(appliedItem("Item " + i));
    }
    int ranks = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int write = 0; write < WRITES; write++) {
        if (random.nextInt(3) == 0) {
          takeWhole(items, ranks++);
        } else {
          acceptChange(items.get(random.nextInt(ITEMS)), patch("rank", ranks++));
        }
      }
      List<ItemKey> order = new ArrayList<>(items);
      Collections.shuffle(order, random);
      replicas.processAll(organization, List.of(items, order));
    }
    assertThat(store.query(TORN, organization.value())).isEmpty();
    assertThat(store.query(OUT_OF_ORDER, organization.value())).isEmpty();
    assertThat(states("applied")).isPositive();
    assertThat(states("rejected")).isPositive();
    assertThat(states("failed")).isZero();
  }

  private long states(String state) {
    return store
        .query(
            "SELECT count(*) FROM command WHERE org = $1 AND whole AND state = $2",
            organization.value(),
            state)
        .get(0)
        .getLong(0);
  }

  /** Some patches, of which one in four whole refers to nothing. */
  private void takeWhole(List<ItemKey> items, int rank) {
    List<NewBulkLines.Line> lines = new ArrayList<>();
    boolean bad = random.nextInt(4) == 0;
    for (int i = 0; i < 4; i++) {
      Object[] fields =
          bad && i == 2
              ? new Object[] {"manager", Long.MAX_VALUE}
              : new Object[] {"rank", 1_000 * rank + i};
      lines.add(
          new NewBulkLines.Line(
              i + 1,
              TEAM,
              Optional.of(items.get(random.nextInt(ITEMS)).id()),
              false,
              patch(fields)));
    }
    NewBulk bulk = new NewBulk(organization, store.ids().next(), "editor", Optional.empty());
    NewBulkLines judged = new NewBulkLines(lines, List.of(), Map.of(), GONE);
    BulkLines sent = new BulkLines(0, 4, List.of(), "digest");
    assertThat(run(() -> store.bulks().appendWhole(bulk, sent, NOTHING, found -> judged)))
        .isInstanceOf(TakenWhole.Recorded.class);
  }
}
