package dev.creamery.application.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadReferencesTest extends ReadFixture {
  private static final InputValue NOTHING = new InputValue.Nothing();

  /** Seven members, each the manager of the one before. */
  private List<ItemKey> chain() {
    List<ItemKey> members = new ArrayList<>(List.of(member("name", "0")));
    for (int i = 1; i < 7; i++) {
      members.add(0, member("name", "" + i, "manager", members.get(0).id()));
    }
    return members;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void areExpandedAsDeepAsAskedForAndNamedBelow(int levels) {
    List<ItemKey> members = chain();
    InputValue inner = new InputValue.Members(read(members.get(0), levels(levels)));
    for (int depth = 1; depth < levels; depth++) {
      inner = within(inner, "manager");
      assertThat(within(inner, "meta", "id")).isEqualTo(Inputs.of(members.get(depth).id()));
    }
    assertThat(within(inner, "manager")).isEqualTo(uri(members.get(levels)));
  }

  @Test
  void endInCyclesByDepth() {
    ItemKey ann = member("name", "Ann");
    ItemKey bob = member("name", "Bob", "manager", ann.id());
    applyChange(ann, patch("manager", bob.id()));
    InputValue shown = new InputValue.Members(read(ann, levels(4)));
    assertThat(within(shown, "manager", "name")).isEqualTo(Inputs.of("Bob"));
    assertThat(within(shown, "manager", "manager", "name")).isEqualTo(Inputs.of("Ann"));
    assertThat(within(shown, "manager", "manager", "manager", "manager")).isEqualTo(uri(ann));
  }

  @Test
  void mayPointToTheItemItself() {
    ItemKey ann = member("name", "Ann");
    applyChange(ann, patch("friends", List.of(ann.id())));
    assertThat(field(ann, levels(1), "friends")).isEqualTo(new InputValue.Many(List.of(uri(ann))));
    assertThat(within(first(field(ann, levels(2), "friends")), "friends"))
        .isEqualTo(new InputValue.Many(List.of(uri(ann))));
  }

  private static InputValue first(InputValue many) {
    return ((InputValue.Many) many).values().get(0);
  }

  @Test
  void keepTheirOrder() {
    ItemKey ann = member("name", "Ann");
    ItemKey bob = member("name", "Bob");
    ItemKey cid = member("name", "Cid", "friends", List.of(bob.id(), ann.id(), bob.id()));
    assertThat(field(cid, levels(1), "friends"))
        .isEqualTo(new InputValue.Many(List.of(uri(bob), uri(ann), uri(bob))));
  }

  @Test
  void neverShowDraftsUnlessAskedFor() {
    ItemKey draft = member(ItemStatus.DRAFT, "name", "Ann");
    ItemKey open = member("name", "Bob");
    ItemKey item =
        member("name", "Cid", "manager", draft.id(), "friends", List.of(draft.id(), open.id()));
    for (int levels = 1; levels <= 5; levels++) {
      assertThat(field(item, levels(levels), "manager")).isEqualTo(NOTHING);
    }
    assertThat(field(item, levels(1), "friends"))
        .isEqualTo(new InputValue.Many(List.of(uri(open))));
    assertThat(field(item, withDrafts(), "manager", "name")).isEqualTo(Inputs.of("Ann"));
  }

  @Test
  void neverShowDeletedItems() {
    ItemKey deleted = member("name", "Ann");
    ItemKey item = member("name", "Cid", "manager", deleted.id(), "friends", List.of(deleted.id()));
    applyChange(deleted, ItemCommand.delete());
    for (ReadOptions options : List.of(levels(1), levels(3), withDrafts())) {
      assertThat(field(item, options, "manager")).isEqualTo(NOTHING);
      assertThat(field(item, options, "friends")).isEqualTo(new InputValue.Many(List.of()));
    }
  }

  @Test
  void reachTheSameItemByTwoWays() {
    ItemKey shared = member("name", "Shared", "manager", member("name", "Top").id());
    ItemKey left = member("name", "Left", "manager", shared.id());
    ItemKey item = member("name", "Root", "manager", shared.id(), "friends", List.of(left.id()));
    InputValue shown = new InputValue.Members(read(item, levels(4)));
    assertThat(within(shown, "manager", "manager", "name")).isEqualTo(Inputs.of("Top"));
    assertThat(within(first(within(shown, "friends")), "manager", "manager", "meta", "id"))
        .isNotEqualTo(NOTHING);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void askTheStoreOnceALevelWhateverTheFanOut(int levels) {
    List<Long> level = List.of(member("name", "0").id(), member("name", "1").id());
    for (int depth = 1; depth < 7; depth++) {
      List<Long> below = level;
      level =
          List.of(
              member("name", "a", "friends", below).id(),
              member("name", "b", "friends", below).id(),
              member("name", "c", "friends", below).id());
    }
    int before = store.items().asked();
    page(levels(levels), 1, 100);
    // The count, the page itself, and each level.
    assertThat(store.items().asked() - before).isLessThanOrEqualTo(2 + levels);
  }

  @Test
  void areRefusedWhereOneAnswerWouldHoldTooMany() {
    List<Long> friends = IntStream.range(0, 20).mapToObj(i -> member("name", "" + i).id()).toList();
    friends.forEach(one -> applyChange(new ItemKey(organization, one), patch("friends", friends)));
    assertThat(answer("team_members", friends.get(0).toString(), levels(3)))
        .isInstanceOf(ReadAnswer.Found.class);
    assertThat(answer("team_members", friends.get(0).toString(), levels(5)))
        .isEqualTo(
            new ReadAnswer.TooMuch<ItemView>(
                "This answer would show more than 20000 references. Ask for fewer levels, or for"
                    + " fewer items at a time."));
    assertThat(answerPage(levels(4), 1, 100)).isInstanceOf(ReadAnswer.TooMuch.class);
  }

  @Test
  void areNotLookedUpWhereOneAnswerWouldHoldTooMany() {
    ReferenceBudget budget = new ReferenceBudget();
    budget.spend(ReferenceBudget.MOST);
    assertThatThrownBy(() -> budget.spend(1)).isInstanceOf(TooManyReferences.class);
  }
}
