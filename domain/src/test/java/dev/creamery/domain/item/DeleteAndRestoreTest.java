package dev.creamery.domain.item;

import static dev.creamery.domain.fixture.Elements.flat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;

class DeleteAndRestoreTest {
  private final Life ann = Life.in(Schemas.teamMembers());

  @Test
  void deletingKeepsTheContentInTheBin() {
    ann.isCreated(flat("name", "Ann"));
    assertThat(Life.event(ann.takes(ItemCommand.delete()))).isEqualTo(ItemEvent.DELETE);
    assertThat(ann.item().deleted()).isTrue();
    assertThat(ann.item().version()).isEqualTo(2);
    assertThat(ann.text("name")).contains("Ann");
  }

  @Test
  void deletingAgainChangesNothing() {
    ann.isCreated(flat("name", "Ann"));
    ann.takes(ItemCommand.delete());
    assertThat(ann.takes(ItemCommand.delete())).isEqualTo(new Decision.Unchanged(ann.item()));
  }

  @Test
  void restoringBringsBackContentAndStatus() {
    ann.isCreated(ItemStatus.PUBLISHED, flat("name", "Ann"));
    Item before = ann.item();
    ann.takes(ItemCommand.delete());
    assertThat(Life.event(ann.takes(ItemCommand.restore()))).isEqualTo(ItemEvent.PUBLISHED);
    assertThat(ann.item())
        .isEqualTo(
            new Item(
                before.key(), before.collection(), before.status(), 3, false, before.fields()));
  }

  @Test
  void restoringADraftIsToldAsADraft() {
    ann.isCreated(flat("name", "Ann"));
    ann.takes(ItemCommand.delete());
    assertThat(Life.event(ann.takes(ItemCommand.restore()))).isEqualTo(ItemEvent.DRAFT);
  }

  @Test
  void restoringWhatIsNotDeletedChangesNothing() {
    ann.isCreated(flat("name", "Ann"));
    assertThat(ann.takes(ItemCommand.restore())).isEqualTo(new Decision.Unchanged(ann.item()));
  }

  @Test
  void aRestoredItemIsWrittenAgain() {
    ann.isCreated(flat("name", "Ann"));
    ann.takes(ItemCommand.delete());
    ann.takes(ItemCommand.restore());
    assertThat(ann.isPatched(flat("name", "Anna"))).isInstanceOf(Decision.Applied.class);
  }

  @Test
  void neitherFindsWhatNeverWas() {
    Decision expected =
        Decision.rejected(ErrorCode.ITEM_NOT_FOUND, "The item does not exist or is deleted.");
    assertThat(ann.takes(ItemCommand.delete())).isEqualTo(expected);
    assertThat(ann.takes(ItemCommand.restore())).isEqualTo(expected);
  }
}
