package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.ItemQueries.Placed;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.read.Operator;
import dev.creamery.application.read.Order;
import dev.creamery.application.read.Ordering;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which order every {@link dev.creamery.application.port.out.ItemQueries} lists items. */
public abstract class ItemOrderContract extends ItemListContract {
  private static final Order CREATED = new Order.ByTime(Order.Time.CREATED, true);
  private static final Order UPDATED = new Order.ByTime(Order.Time.UPDATED, true);

  /** Lists in this order, in one go, in slices and step by step. */
  private void assertOrder(Ordering ordering, ItemKey... expected) {
    assertThat(listed(where(), ordering)).containsExactly(expected);
    assertThat(stepByStep(where(), ordering)).containsExactly(expected);
    assertThat(slice(where(), ordering, 2, 1))
        .isEqualTo(List.of(expected).subList(1, Math.min(3, expected.length)));
  }

  @Test
  public void ordersByNumbersWithoutOnesLast() {
    ItemKey ten = made("number", Inputs.number("10.0"));
    ItemKey none = made();
    ItemKey nine = made("number", 9);
    ItemKey alsoTen = made("number", 10);
    ItemKey alsoNone = made();
    assertOrder(by(false, up("number")), nine, ten, alsoTen, none, alsoNone);
    assertOrder(by(true, down("number")), alsoTen, ten, nine, alsoNone, none);
    assertOrder(by(false, down("number")), ten, alsoTen, nine, none, alsoNone);
  }

  @Test
  public void ordersTextByCodePoints() {
    ItemKey upper = made("short_text", "B");
    ItemKey lower = made("short_text", "a");
    ItemKey accent = made("short_text", "ä");
    ItemKey emoji = made("short_text", "\uD83C\uDF66");
    ItemKey wide = made("short_text", "\uFF5E");
    assertOrder(by(false, up("short_text")), upper, lower, accent, wide, emoji);
    assertOrder(by(true, down("short_text")), emoji, wide, accent, lower, upper);
  }

  @Test
  public void ordersByDatesAndCheckboxes() {
    ItemKey late = made("date", "2024-03-15", "checkbox", true);
    ItemKey early = made("date", "0999-03-15T14:30:00");
    assertOrder(by(false, up("date")), early, late);
    assertOrder(by(false, up("checkbox")), early, late);
    assertOrder(by(true, down("checkbox")), late, early);
  }

  @Test
  public void ordersBySeveralThings() {
    ItemKey redTwo = made("dropdown", "red", "number", 2);
    ItemKey greenOne = made("dropdown", "green", "number", 1);
    ItemKey redOne = made("dropdown", "red", "number", 1);
    ItemKey redNone = made("dropdown", "red");
    ItemKey alsoRedOne = made("dropdown", "red", "number", 1);
    ItemKey none = made("number", 1);
    assertOrder(
        by(false, up("dropdown"), down("number")),
        greenOne,
        redTwo,
        redOne,
        alsoRedOne,
        redNone,
        none);
    assertOrder(
        by(true, down("dropdown"), up("number")),
        alsoRedOne,
        redOne,
        redTwo,
        redNone,
        greenOne,
        none);
  }

  @Test
  public void ordersByTimesAndIds() {
    ItemKey first = made("number", 1);
    ItemKey second = made("number", 1);
    apply(first);
    change(first, EVERYTHING, ItemCommand.patch(Optional.empty(), Elements.flat("number", 2)));
    assertOrder(by(true, CREATED), second, first);
    assertOrder(by(true, UPDATED), first, second);
    assertOrder(by(true), second, first);
    assertOrder(Ordering.BY_ID, first, second);
  }

  private void change(ItemKey item, CollectionKey of, ItemCommand command) {
    accept(
        new NewOperation(
            store().ids().next(),
            organization,
            "editor",
            of,
            Optional.of(item.id()),
            List.of(command)));
    apply(item);
  }

  @Test
  public void goesOnFromAPlaceWhoseItemHasMoved() {
    ItemKey one = made("number", 1);
    ItemKey two = made("number", 2);
    ItemKey three = made("number", 3);
    Ordering order = by(false, up("number"));
    Placed first = after(where(), order, Optional.empty()).get(0);
    assertThat(first.item().key()).isEqualTo(one);
    change(one, EVERYTHING, ItemCommand.patch(Optional.empty(), Elements.flat("number", 9)));
    change(two, EVERYTHING, ItemCommand.delete());
    assertThat(after(where(), order, Optional.of(first.position())))
        .extracting(placed -> placed.item().key())
        .containsExactly(three);
  }

  @Test
  public void ordersWithinASelection() {
    made(ItemStatus.DRAFT, "number", 1);
    ItemKey three = made("number", 3, "dropdown", "red");
    made("number", 2, "dropdown", "green");
    ItemKey one = made("number", 1, "dropdown", "red");
    assertThat(
            stepByStep(
                where(filter("dropdown", Operator.EQ, text("red"))), by(false, up("number"))))
        .containsExactly(one, three);
  }
}
