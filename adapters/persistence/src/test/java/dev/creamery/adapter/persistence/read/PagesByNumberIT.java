package dev.creamery.adapter.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.read.Ordering;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page by number is the same part of the list, however it was found. */
@QuarkusTest
class PagesByNumberIT extends PostgresFixture {
  private static final String TOGGLE =
      """
      UPDATE item SET status = CASE status WHEN 'draft' THEN 'published' ELSE 'draft' END
      WHERE org = $1 AND id = ANY ($2)
      """;

  @Inject CountUpkeep upkeep;

  private Selection selection(String locale, boolean drafts, boolean deleted) {
    return new Selection(
        organization, TEAM, new LocaleTag(locale), drafts, deleted, List.of(), Optional.empty());
  }

  private Uni<List<Long>> slice(Selection selection, int limit, long offset) {
    return store
        .items()
        .slice(selection, Ordering.BY_ID, limit, offset)
        .map(items -> items.stream().map(Item::key).map(key -> key.id()).toList());
  }

  private static List<Long> part(List<Long> all, int limit, long offset) {
    return all.stream().skip(offset).limit(limit).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void isThatPartOfTheListWhateverWasWrittenAndGathered(long seed) {
    Random random = new Random(seed);
    ScatteredItems items = new ScatteredItems(store, organization, random);
    for (int round = 0; round < 6; round++) {
      items.create(800);
      items.change(200);
      items.remove(80);
      if (random.nextBoolean()) {
        int most = 1 + random.nextInt(500);
        store.query("SELECT gather_item_counts($1)", most);
      }
      for (String locale : List.of("en", "es")) {
        assertPages(random, selection(locale, false, false), items.published(locale));
        assertPages(random, selection(locale, true, false), items.drafts(locale));
        assertPages(random, selection(locale, true, true), items.deleted(locale));
      }
    }
  }

  private void assertPages(Random random, Selection selection, List<Long> all) {
    assertThat(run(() -> store.items().count(selection))).isEqualTo(all.size());
    int size = 1 + random.nextInt(100);
    long last = all.size() / size;
    Stream.concat(Stream.of(0L, last - 1, last, last + 1), random.longs(8, 0, last + 1).boxed())
        .filter(page -> page >= 0)
        .forEach(
            page ->
                assertThat(run(() -> slice(selection, size, page * size)))
                    .as("page %s of %s items of %s", page, size, selection)
                    .isEqualTo(part(all, size, page * size)));
  }

  @ParameterizedTest
  @ValueSource(longs = {5})
  void isWholeWhileItemsChange(long seed) {
    Random random = new Random(seed);
    ScatteredItems items = new ScatteredItems(store, organization, random);
    items.create(3_000);
    List<Long> all = items.drafts("en");
    Selection preview = selection("en", true, false);
    List<Uni<Long>> asked = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int offset = random.nextInt(all.size());
      asked.add(
          slice(preview, 10, offset)
              .invoke(page -> assertThat(page).isEqualTo(part(all, 10, offset)))
              .map(page -> (long) page.size()));
      asked.add(toggle(part(all, 20, random.nextInt(all.size()))));
      if (i % 20 == 0) {
        asked.add(upkeep.gather());
      }
    }
    Collections.shuffle(asked, random);
    store.run(() -> Uni.join().all(asked).usingConcurrencyOf(8).andFailFast());
    assertThat(run(() -> store.items().count(preview))).isEqualTo(all.size());
  }

  /** Published items become drafts and drafts are published: both are in the list. */
  private Uni<Long> toggle(List<Long> ids) {
    return store
        .pool()
        .preparedQuery(TOGGLE)
        .execute(Tuple.of(organization.value()).addArrayOfLong(ids.toArray(Long[]::new)))
        .map(changed -> (long) changed.rowCount());
  }
}
