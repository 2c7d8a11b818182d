package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.application.port.out.Contended;
import dev.creamery.application.port.out.NewBulk;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WholeTest extends BatchFixture {
  private static final Violation GONE = Violation.of(ErrorCode.ITEM_NOT_FOUND, "Not there.");

  private final List<NewBulkLines.Line> lines = new ArrayList<>();

  private WholeTest line(CollectionKey collection, Optional<Long> item, ItemCommand command) {
    boolean known = item.isPresent();
    lines.add(new NewBulkLines.Line(lines.size() + 1, collection, item, known, command));
    return this;
  }

  private WholeTest patchLine(ItemKey item, Object... fields) {
    return line(TEAM, Optional.of(item.id()), patch(fields));
  }

  private WholeTest bookLine(Object... fields) {
    return line(
        BOOKS, Optional.empty(), ItemCommand.create(Optional.empty(), Elements.flat(fields)));
  }

  /** Accepts these lines as a whole. */
  private TakenWhole.Recorded whole() {
    NewBulk bulk = new NewBulk(organization, store.ids().next(), "editor", Optional.empty());
    NewBulkLines judged = new NewBulkLines(lines, List.of(), Map.of(), GONE);
    BulkLines sent = new BulkLines(0, lines.size(), List.of(), "digest");
    BulkNeeds nothing = new BulkNeeds(Set.of(), Set.of(), 0);
    lines.clear();
    return (TakenWhole.Recorded)
        run(() -> store.bulks().appendWhole(bulk, sent, nothing, found -> judged));
  }

  private long version(ItemKey item) {
    return item(item).orElseThrow().version();
  }

  @Test
  void appliesAllWhereNothingIsWrong() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    TakenWhole.Recorded whole = patchLine(ann, "rank", 1).patchLine(bob, "rank", 1).whole();
    applyTogether(ann);
    assertThat(operation(whole.operation()).status()).isEqualTo(OperationStatus.SUCCEEDED);
    assertThat(version(ann) + version(bob)).isEqualTo(4);
  }

  @Test
  void rejectsAllWhereOneIsAndSaysSoOfTheOthers() {
    ItemKey ann = appliedItem("Ann");
    appliedBook("isbn", "A");
    TakenWhole.Recorded whole =
        patchLine(ann, "rank", 1)
            .bookLine("isbn", "A")
            .patchLine(ann, "rank", 2)
            .bookLine("isbn", "B", "author", Long.MAX_VALUE)
            .whole();
    applyTogether(ann);
    assertThat(operation(whole.operation()).status()).isEqualTo(OperationStatus.REJECTED);
    assertThat(operation(whole.operation()).commands())
        .extracting(one -> one.errors().get(0).code())
        .containsExactly(
            ErrorCode.ANOTHER_REJECTED,
            ErrorCode.NOT_UNIQUE,
            ErrorCode.ANOTHER_REJECTED,
            ErrorCode.REFERENCE_NOT_FOUND);
    assertThat(operation(whole.operation()).commands().get(0).errors().get(0).message())
        .contains("line 2");
    assertThat(version(ann)).isEqualTo(1);
    acceptBook("isbn", "B");
  }

  @Test
  void keepsItsPlaceAmongTheWritesOfItsItems() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    UUID before = acceptChange(bob, patch("rank", 1));
    UUID whole = patchLine(ann, "rank", 2).patchLine(bob, "rank", 2).whole().operation();
    UUID after = acceptChange(ann, patch("rank", 3));
    ApplyBatch.Result first = applyTogether(ann);
    assertThat(first.settled()).isEmpty();
    assertThat(state(after)).isEqualTo(CommandState.PENDING);
    assertThat(applyTogether(bob).again()).containsExactly(bob);
    assertApplied(before);
    assertThat(applyTogether(bob).again()).containsExactly(ann);
    applyTogether(ann);
    assertThat(operation(whole).commands())
        .extracting(CommandView::version)
        .containsExactly(Optional.of(2L), Optional.of(3L));
    assertThat(command(after).version()).contains(3L);
  }

  @Test
  void takesTurnsWithOthersThatShareItems() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    ItemKey cid = appliedItem("Cid");
    UUID first = patchLine(ann, "rank", 1).patchLine(bob, "rank", 1).whole().operation();
    UUID second = patchLine(cid, "rank", 2).patchLine(ann, "rank", 2).whole().operation();
    applyTogether(cid);
    assertThat(operation(second).counts().pending()).isEqualTo(2);
    assertThat(applyTogether(bob).again()).containsExactly(ann);
    applyTogether(ann);
    assertThat(operation(first).status()).isEqualTo(OperationStatus.SUCCEEDED);
    assertThat(operation(second).status()).isEqualTo(OperationStatus.SUCCEEDED);
  }

  @Test
  void waitsForAnItemThatWasAcceptedBeforeIt() {
    ItemKey author = acceptCreate("Ann");
    ItemKey bob = appliedItem("Bob");
    UUID whole =
        patchLine(bob, "rank", 1).patchLine(bob, "manager", author.id()).whole().operation();
    assertThat(applyTogether(bob).again()).containsExactly(bob);
    assertThat(operation(whole).status()).isEqualTo(OperationStatus.PENDING);
    applyTogether(author);
    applyTogether(bob);
    assertThat(operation(whole).status()).isEqualTo(OperationStatus.SUCCEEDED);
  }

  @Test
  void failsTogetherAfterAllAttemptsAndIsPutBackTogether() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    ItemKey cid = appliedItem("Cid");
    UUID whole = patchLine(ann, "rank", 1).patchLine(bob, "rank", 1).whole().operation();
    UUID neighbour = acceptChange(cid, patch("rank", 1));
    processing.failWhere(
        settled -> settled.command().operation().equals(whole) && settled.command().index() == 1);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      assertThat(operation(whole).counts().pending()).isEqualTo(2);
      applyTogether(ann, cid);
      store.clock().advance(PAUSE);
    }
    assertApplied(neighbour);
    assertThat(operation(whole).counts().failed()).isEqualTo(2);
    assertThat(version(ann) + version(bob)).isEqualTo(2);
    processing.heal();
    run(() -> store.log().reopen(organization, whole));
    applyTogether(bob);
    assertThat(operation(whole).status()).isEqualTo(OperationStatus.SUCCEEDED);
  }

  @Test
  void isComeBackToAndNeverCountedWhereOthersStoodInTheWay() {
    ItemKey ann = appliedItem("Ann");
    UUID whole = patchLine(ann, "rank", 1).whole().operation();
    processing.failWhere(
        settled -> true, new Contended("Somebody else", new IllegalStateException("deadlock")));
    assertThat(applyTogether(ann).again()).containsExactly(ann);
    assertThat(command(whole).attempts()).isZero();
  }

  @Test
  void isRejectedWhereAFieldHasComeToShowFilesSince() {
    ItemKey made =
        accept(creates(EVERYTHING, ItemCommand.create(Optional.empty(), Elements.flat()))).get(0);
    applyTogether(made);
    UUID whole =
        line(EVERYTHING, Optional.of(made.id()), patch("media", "https://images.example/ann.png"))
            .whole()
            .operation();
    applyTogether(made);
    assertThat(errors(whole)).containsExactly(ErrorCode.MEDIA_NOT_FOUND);
    assertThat(run(() -> store.imports().take(10, 10, PAUSE))).isEmpty();
  }

  @Test
  void isAppliedByAProcessorHoweverItsItemsAreDealt() {
    List<ItemKey> items = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      items.add(appliedItem("Item " + i));
      acceptChange(items.get(i), patch("rank", 1));
      patchLine(items.get(i), "rank", 2);
    }
    UUID whole = whole().operation();
    ProcessCommands processor =
        new ProcessCommands(
            processing,
            MEDIA_URLS,
            new ProcessCommands.Limits(3, 1_000, 4, MANY),
            GiveWay.NEVER,
            Gathering.NONE,
            new RetryPolicy(ATTEMPTS, PAUSE),
            new dev.creamery.application.operation.Finished(),
            new dev.creamery.application.fake.CountingMeter(),
            store.clock());
    run(() -> processor.process(items));
    await().until(() -> operation(whole).status() == OperationStatus.SUCCEEDED);
    assertThat(items).allSatisfy(item -> assertThat(version(item)).isEqualTo(3));
  }
}
