package dev.creamery.adapter.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.ItemKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountUpkeepIT extends PostgresFixture {
  /** Each in a block of its own. */
  private static final String SCATTERED =
      """
      INSERT INTO item (org, id, collection, status, version, deleted, fields, operation, editor)
      SELECT $1, n * 1024, 'team_members', 'published', 1, false, '{"*":{}}', gen_random_uuid(), 'editor'
      FROM generate_series(1, $2::int) AS n
      """;

  @Inject CountUpkeep upkeep;

  private long count() {
    return store.run(
        () -> store.items().count(Selection.of(organization, TEAM, LocaleTag.NONE, false)));
  }

  @Test
  void gathersWhatWasNotedAndChangesNoCount() {
    ItemKey deleted = appliedItem("Ann");
    appliedItem("Bob");
    acceptChange(deleted, ItemCommand.delete());
    apply(deleted);
    assertThat(count()).isEqualTo(1);
    await()
        .untilAsserted(
            () -> {
              store.run(upkeep::gather);
              assertThat(rows("item_count_change")).isZero();
              assertThat(count()).isEqualTo(1);
            });
    appliedItem("Cid");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void goesOnUntilFewChangesAreLeft() {
    store.query(SCATTERED, organization.value(), 25_000);
    assertThat(rows("item_count_change")).isGreaterThan(20_000);
    await()
        .untilAsserted(
            () -> {
              store.run(upkeep::gatherAll);
              assertThat(rows("item_count_change")).isZero();
            });
    assertThat(count()).isEqualTo(25_000);
  }

  @Test
  void keepsNoBlocksWithoutItems() {
    appliedItem("Ann");
    await()
        .untilAsserted(
            () -> {
              store.run(upkeep::gatherAll);
              assertThat(rows("item_block")).isEqualTo(2);
            });
    store.query("DELETE FROM item WHERE org = $1", organization.value());
    await()
        .untilAsserted(
            () -> {
              store.run(upkeep::gatherAll);
              assertThat(rows("item_block")).isZero();
            });
  }

  @Test
  void forgetsTheItemsOfACollectionThatIsDeletedWithThem() {
    appliedItem("Ann");
    store.query("DELETE FROM item WHERE org = $1", organization.value());
    assertThat(count()).isZero();
  }
}
