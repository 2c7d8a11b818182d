package dev.creamery.adapter.persistence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.domain.item.ItemKey;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a batch leaves in the tables that no port shows yet. */
@QuarkusTest
class PostgresWritesIT extends PostgresFixture {
  private List<String> versions(ItemKey item) {
    return store
        .query(
            "SELECT version, fields->'*'->>'name' AS name FROM item_version"
                + " WHERE org = $1 AND item_id = $2 ORDER BY version",
            organization.value(),
            item.id())
        .stream()
        .map(row -> row.getLong("version") + " " + row.getString("name"))
        .toList();
  }

  private List<Long> targets(ItemKey item) {
    return store
        .query(
            "SELECT target_id FROM item_reference WHERE org = $1 AND source_id = $2"
                + " ORDER BY field, position",
            organization.value(),
            item.id())
        .stream()
        .map(row -> row.getLong(0))
        .toList();
  }

  @Test
  void keepsEveryStateThatAnItemWasIn() {
    ItemKey item = acceptCreate("Ann");
    acceptChange(item, patch("name", "Bob"));
    apply(item);
    acceptChange(item, patch("name", "Cid"));
    acceptChange(item, patch("name", "Dan"));
    apply(item);
    assertThat(versions(item)).containsExactly("1 Ann", "2 Bob", "3 Cid");
  }

  @Test
  void writesAnEventForEachChangeAndEachRefusal() {
    ItemKey item = acceptCreate("Ann");
    acceptChange(item, patch("name", "Ann"));
    acceptChange(item, patch("name", ""));
    acceptChange(item, patch("name", "Bob"));
    apply(item);
    assertThat(
            store.query(
                "SELECT version, type, editor FROM event WHERE org = $1 ORDER BY id",
                organization.value()))
        .extracting(row -> row.getLong(0) + " " + row.getString(1) + " " + row.getString(2))
        .containsExactly("1 published editor", "null failed editor", "2 published editor");
  }

  @Test
  void keepsTheReferencesOfTheCurrentState() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    ItemKey item = acceptCreate("Cid");
    acceptChange(item, patch("manager", bob.id(), "friends", List.of(bob.id(), ann.id())));
    apply(item);
    assertThat(targets(item)).containsExactly(bob.id(), ann.id(), bob.id());
    acceptChange(item, patch("manager", "", "friends", List.of(ann.id())));
    apply(item);
    assertThat(targets(item)).containsExactly(ann.id());
  }

  @Test
  void leavesNothingOfATransactionThatFails() {
    ItemKey there = appliedItem("Ann");
    ItemKey fresh = acceptCreate("Bob");
    acceptChange(there, patch("name", "Anna", "manager", there.id()));
    Throwable failure =
        catchThrowable(
            () ->
                run(
                    () ->
                        store
                            .processing()
                            .inTransaction(
                                transaction ->
                                    transaction
                                        .claim(List.of(there, fresh), MANY)
                                        .flatMap(claim -> transaction.write(decide(claim)))
                                        .flatMap(PostgresWritesIT::breakIt))));
    assertThat(failure).hasStackTraceContaining("Broken on purpose");
    assertThat(rows("item")).isEqualTo(1);
    assertThat(rows("item_version")).isZero();
    assertThat(rows("item_reference")).isZero();
    assertThat(rows("event")).isEqualTo(1);
  }

  private static Uni<Void> breakIt(Void done) {
    return Uni.createFrom().failure(new IllegalStateException("Broken on purpose"));
  }
}
