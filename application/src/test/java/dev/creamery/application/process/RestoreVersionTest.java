package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Items that become what they were, while the world around them has changed. */
class RestoreVersionTest extends BatchFixture {
  private ItemKey changedItem() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("name", "Bob", "rank", 2));
    applyTogether(item);
    return item;
  }

  @Test
  void takesItsPlaceAmongTheOtherCommandsOfTheItem() {
    ItemKey item = changedItem();
    acceptChange(item, patch("name", "Cid"));
    UUID restored = acceptChange(item, ItemCommand.restoreVersion(1));
    acceptChange(item, patch("bio", "Later"));
    applyTogether(item);
    assertApplied(restored);
    assertThat(text(item(item).orElseThrow(), "name")).isEqualTo(new FieldValue.Text("Ann"));
    assertThat(text(item(item).orElseThrow(), "bio")).isEqualTo(new FieldValue.Text("Later"));
    assertThat(item(item).orElseThrow().version()).isEqualTo(5);
  }

  @Test
  void leavesOutReferencesToWhatIsDeletedInTheSameBatch() {
    ItemKey target = appliedItem("Target");
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("friends", List.of(target.id(), item.id())));
    acceptChange(item, patch("friends", List.of()));
    applyTogether(item);
    acceptChange(target, ItemCommand.delete());
    UUID restored = acceptChange(item, ItemCommand.restoreVersion(2));
    applyTogether(target, item);
    assertApplied(restored);
    assertThat(item(item).orElseThrow().fields().targets())
        .extracting(Object::toString)
        .containsExactly("/v2/content/?keys=team_members[_id=" + item.id() + "]");
  }

  @Test
  void keepsTheValuesOfAFieldThatIsRenamedMeanwhileAndDropsThoseOfOneThatIsGone() {
    ItemKey item = changedItem();
    UUID restored = acceptChange(item, ItemCommand.restoreVersion(2));
    store.save(
        organization,
        Schemas.collection(
            "team_members",
            Schemas.field("title", "short_text", "renamed_from", "name"),
            Schemas.field("bio", "long_text")));
    acceptChange(item, patch("title", "Cid"));
    applyTogether(item);
    assertApplied(restored);
    UUID again = acceptChange(item, ItemCommand.restoreVersion(2));
    applyTogether(item);
    assertApplied(again);
    Item now = item(item).orElseThrow();
    assertThat(text(now, "title")).isEqualTo(new FieldValue.Text("Bob"));
    assertThat(now.fields().in(LocaleTag.NONE)).containsOnlyKeys(new FieldKey("title"));
  }

  @Test
  void isRejectedWhereAnotherItemHasTheUniqueValueByNow() {
    ItemKey book = appliedBook("isbn", "1");
    acceptBookChange(book, patch("isbn", "2"));
    applyTogether(book);
    appliedBook("isbn", "1");
    UUID restored = acceptBookChange(book, ItemCommand.restoreVersion(1));
    applyTogether(book);
    assertThat(errors(restored)).containsExactly(ErrorCode.NOT_UNIQUE);
  }

  @Test
  void givesUpTheUniqueValueThatItHadSince() {
    ItemKey book = appliedBook("isbn", "1");
    acceptBookChange(book, patch("isbn", "2"));
    acceptBookChange(book, ItemCommand.restoreVersion(1));
    applyTogether(book);
    assertThat(item(appliedBook("isbn", "2"))).isPresent();
    ItemKey equal = acceptBook("isbn", "1");
    applyTogether(equal);
    assertThat(item(equal)).isEmpty();
  }
}
