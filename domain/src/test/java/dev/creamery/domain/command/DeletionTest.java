package dev.creamery.domain.command;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Life.event;
import static dev.creamery.domain.fixture.Life.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.ItemEvent;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of references when their target is deleted, seen from both ends. */
class DeletionTest {
  private static final ReferenceTarget TWO = member(2);

  private final Life ann = Life.in(Schemas.teamMembers());

  private static ReferenceTarget member(long id) {
    return new ReferenceTarget.ToItem(new CollectionKey("team_members"), id);
  }

  private void isCreatedWithFriends() {
    ann.isCreated(
        ItemStatus.PUBLISHED, flat("name", "Ann", "manager", 2, "friends", List.of(2, 3)));
  }

  @Test
  void isRefusedWhereAReferenceRestrictsIt() {
    isCreatedWithFriends();
    Restriction restriction =
        new Restriction(new CollectionKey("books"), 12, new FieldKey("author"));
    Decision decision =
        ann.takes(
            ItemCommand.delete(),
            new Facts(Set.of(), Set.of(), Optional.of(restriction), Map.of()));
    assertThat(violations(decision))
        .containsExactly(
            Violation.of(
                ErrorCode.STILL_REFERENCED,
                "Item 12 of books refers to this item in its field author, which restricts"
                    + " deletion. Take the reference out first."));
  }

  @Test
  void findsARestrictionInTheItemThatSetsIt() {
    Life book = Life.in(Schemas.books());
    book.isCreated(flat("author", 2));
    assertThat(Restriction.of(book.item(), Schemas.books(), TWO))
        .contains(
            new Restriction(new CollectionKey("books"), Life.KEY.id(), new FieldKey("author")));
    assertThat(Restriction.of(book.item(), Schemas.books(), member(3))).isEmpty();
    book.takes(ItemCommand.delete());
    assertThat(Restriction.of(book.item(), Schemas.books(), TWO)).isEmpty();
  }

  @Test
  void unlinkTakesEveryReferenceOutAndTellsTheWorld() {
    isCreatedWithFriends();
    Decision decision = ann.takes(ItemCommand.unlink(TWO), Facts.NONE);
    assertThat(event(decision)).isEqualTo(ItemEvent.PUBLISHED);
    assertThat(ann.item().version()).isEqualTo(2);
    assertThat(ann.item().fields().targets()).containsExactly(member(3));
  }

  @Test
  void unlinkLeavesWhatIsThereAgain() {
    isCreatedWithFriends();
    assertThat(ann.takes(ItemCommand.unlink(TWO), Facts.existing(Set.of(TWO))))
        .isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  void unlinkOfWhatIsNotReferredToChangesNothing() {
    isCreatedWithFriends();
    assertThat(ann.takes(ItemCommand.unlink(member(9)), Facts.NONE))
        .isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  void unlinkDoesNotTouchTheBin() {
    isCreatedWithFriends();
    ann.takes(ItemCommand.delete());
    assertThat(ann.takes(ItemCommand.unlink(TWO), Facts.NONE))
        .isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  void restoreLosesWhatWasDeletedMeanwhile() {
    isCreatedWithFriends();
    ann.takes(ItemCommand.delete());
    assertThat(
            PreparedCommand.prepare(Schemas.teamMembers(), ItemCommand.restore())
                .targets(Optional.of(ann.item())))
        .containsExactly(TWO, member(3));
    ann.takes(ItemCommand.restore(), Facts.existing(Set.of(member(3))));
    assertThat(ann.item().deleted()).isFalse();
    assertThat(ann.item().fields().targets()).containsExactly(member(3));
  }
}
