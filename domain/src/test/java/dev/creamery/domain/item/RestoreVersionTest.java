package dev.creamery.domain.item;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.Facts;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestoreVersionTest {
  private static final ReferenceTarget THREE =
      new ReferenceTarget.ToItem(new CollectionKey("team_members"), 3);

  private final Life ann = Life.in(Schemas.teamMembers());
  private final Item first = createThenReplace();

  private Item createThenReplace() {
    ann.isCreated(
        ItemStatus.PUBLISHED, flat("name", "Ann", "manager", 2, "friends", List.of(2, 3)));
    Item created = ann.item();
    ann.isReplaced(flat("name", "Bob", "rank", 5));
    return created;
  }

  @Test
  void bringsBackContentAndStatusAsANewVersion() {
    assertThat(Life.event(ann.isRestoredTo(first))).isEqualTo(ItemEvent.PUBLISHED);
    assertThat(ann.item())
        .isEqualTo(
            new Item(first.key(), first.collection(), first.status(), 3, false, first.fields()));
  }

  @Test
  void changesNothingWhereTheItemIsThatAlready() {
    assertThat(ann.isRestoredTo(ann.item())).isEqualTo(new Decision.Unchanged(ann.item()));
  }

  @Test
  void leavesOutReferencesToWhatIsGone() {
    ann.isRestoredTo(first, Facts.existing(Set.of(THREE)));
    assertThat(ann.item().fields().targets()).containsExactly(THREE);
    assertThat(ann.text("name")).contains("Ann");
  }

  @Test
  void bringsBackTheContentOfAVersionThatWasInTheBin() {
    ann.takes(ItemCommand.delete());
    Item binned = ann.item();
    ann.takes(ItemCommand.restore());
    ann.isPatched(flat("name", "Cid"));
    ann.isRestoredTo(binned);
    assertThat(ann.item().deleted()).isFalse();
    assertThat(ann.text("name")).contains("Bob");
  }

  @Test
  void leavesWhatIsInTheBinThere() {
    ann.takes(ItemCommand.delete());
    assertThat(Life.violations(ann.isRestoredTo(first)))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.ITEM_NOT_FOUND);
    assertThat(ann.item().deleted()).isTrue();
  }

  @Test
  void isJudgedByTheSchemaOfNow() {
    ann.judgedBy(
        Schemas.collection(
            "team_members",
            field("name", "short_text", "max_length", 2),
            field("bio", "long_text", "required", true)));
    assertThat(Life.violations(ann.isRestoredTo(first)))
        .extracting(Violation::path, Violation::code)
        .containsExactly(
            tuple(Path.of("name"), ErrorCode.TOO_LONG), tuple(Path.of("bio"), ErrorCode.REQUIRED));
  }

  @Test
  void isRefusedWhereAnotherItemHasAUniqueValueByNow() {
    Life book = Life.in(Schemas.books());
    book.isCreated(flat("isbn", "1"));
    Item one = book.item();
    book.isPatched(flat("isbn", "2"));
    Set<UniqueKey> taken = UniqueKey.of(Life.KEY.organization(), Schemas.books(), one.fields());
    assertThat(
            Life.violations(
                book.isRestoredTo(one, new Facts(Set.of(), taken, Optional.empty(), Map.of()))))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.NOT_UNIQUE);
  }

  @Test
  void findsNoVersionThatNeverWas() {
    assertThat(Life.violations(ann.takes(ItemCommand.restoreVersion(9))))
        .containsExactly(Violation.of(ErrorCode.ITEM_NOT_FOUND, "There is no such version."));
  }
}
