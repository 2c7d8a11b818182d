package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.read.Ordering;
import dev.creamery.application.read.VersionView;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link dev.creamery.application.port.out.ItemQueries} knows of the past. */
public abstract class ItemHistoryContract extends ContentContract {
  private List<VersionView> versions(ItemKey item, int limit, long offset) {
    return run(() -> store().items().versions(item, limit, offset));
  }

  private Selection bin() {
    return new Selection(
        organization, TEAM, LocaleTag.NONE, false, true, List.of(), Optional.empty());
  }

  @Test
  public void tellsTheVersionsOfAnItemNewestFirst() {
    ItemKey item = appliedItem("Ann");
    UUID patched = acceptChange(item, patch("name", "Bob"));
    acceptChange(item, ItemCommand.delete());
    apply(item);
    List<VersionView> all = versions(item, MANY, 0);
    assertThat(all).extracting(VersionView::version).containsExactly(3L, 2L, 1L);
    assertThat(all).extracting(VersionView::deleted).containsExactly(true, false, false);
    assertThat(all.get(1).operation()).isEqualTo(patched);
    assertThat(all.get(1).editor()).isEqualTo("editor");
    assertThat(versions(item, 1, 1)).containsExactly(all.get(1));
    assertThat(versions(item, 1, 3)).isEmpty();
  }

  @Test
  public void givesWhatAnItemWas() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("name", "Bob"));
    apply(item);
    assertThat(version(item, 1)).map(one -> text(one, "name")).contains(new FieldValue.Text("Ann"));
    assertThat(version(item, 2)).map(one -> text(one, "name")).contains(new FieldValue.Text("Bob"));
    assertThat(version(item, 3)).isEmpty();
    assertThat(version(item, 1)).map(Item::version).contains(1L);
  }

  @Test
  public void anItemBecomesWhatItWas() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, ItemCommand.replace(Optional.empty(), Elements.flat("name", "Bob")));
    acceptChange(item, patch("rank", 1.50));
    apply(item);
    for (long version = 1; version <= 3; version++) {
      acceptChange(item, ItemCommand.restoreVersion(version));
      apply(item);
      Item then = version(item, version).orElseThrow();
      Item now = item(item).orElseThrow();
      assertThat(now.fields()).isEqualTo(then.fields());
      assertThat(now.status()).isEqualTo(then.status());
      assertThat(now.version()).isEqualTo(3 + version);
    }
  }

  private Optional<Item> version(ItemKey item, long version) {
    return run(() -> store().items().version(item, version));
  }

  @Test
  public void knowsNothingOfItemsOfOthers() {
    ItemKey item = appliedItem("Ann");
    ItemKey others = new ItemKey(organizationWithCollections(), item.id());
    assertThat(versions(others, MANY, 0)).isEmpty();
    assertThat(version(others, 1)).isEmpty();
    assertThat(run(() -> store().items().current(others))).isEmpty();
    assertThat(run(() -> store().items().current(item))).map(Item::key).contains(item);
  }

  @Test
  public void listsTheBinAndCountsIt() {
    ItemKey deleted = appliedItem("Ann");
    appliedItem("Bob");
    assertThat(run(() -> store().items().count(bin()))).isZero();
    acceptChange(deleted, ItemCommand.delete());
    apply(deleted);
    assertThat(run(() -> store().items().slice(bin(), Ordering.BY_ID, MANY, 0)))
        .extracting(Item::key)
        .containsExactly(deleted);
    assertThat(run(() -> store().items().count(bin()))).isEqualTo(1);
    assertThat(run(() -> store().items().current(deleted))).map(Item::deleted).contains(true);
  }

  @Test
  public void countsThroughEveryChangeOfState() {
    Selection shown = Selection.of(organization, TEAM, LocaleTag.NONE, false);
    Selection all = Selection.of(organization, TEAM, LocaleTag.NONE, true);
    ItemKey item = appliedItem("Ann");
    appliedItem("Bob");
    assertCounts(shown, 2, all, 2);
    for (ItemCommand command :
        List.of(
            ItemCommand.patch(Optional.of(ItemStatus.DRAFT), Elements.flat("rank", 2)),
            ItemCommand.delete(),
            ItemCommand.restore())) {
      acceptChange(item, command);
    }
    apply(item);
    assertCounts(shown, 1, all, 2);
    acceptChange(item, ItemCommand.delete());
    apply(item);
    assertCounts(shown, 1, all, 1);
  }

  private void assertCounts(Selection one, long expected, Selection other, long expectedOther) {
    assertThat(run(() -> store().items().count(one))).isEqualTo(expected);
    assertThat(run(() -> store().items().count(other))).isEqualTo(expectedOther);
  }
}
