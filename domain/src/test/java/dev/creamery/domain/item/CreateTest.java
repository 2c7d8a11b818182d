package dev.creamery.domain.item;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Elements.localized;
import static dev.creamery.domain.fixture.Inputs.NOTHING;
import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Life.violations;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateTest {
  private final Life ann = Life.in(Schemas.teamMembers());

  @Test
  void givesTheFirstVersionAsADraft() {
    Decision decision = ann.isCreated(flat("name", "Ann"));
    assertThat(decision).isEqualTo(new Decision.Applied(ann.item(), ItemEvent.DRAFT));
    assertThat(ann.item().key()).isEqualTo(Life.KEY);
    assertThat(ann.item().collection()).isEqualTo(Schemas.teamMembers().key());
    assertThat(ann.item().status()).isEqualTo(ItemStatus.DRAFT);
    assertThat(ann.item().version()).isEqualTo(1);
    assertThat(ann.item().deleted()).isFalse();
    assertThat(ann.text("name")).contains("Ann");
  }

  @Test
  void publishesWhereItIsAskedTo() {
    assertThat(Life.event(ann.isCreated(ItemStatus.PUBLISHED, flat("name", "Ann"))))
        .isEqualTo(ItemEvent.PUBLISHED);
    assertThat(ann.item().status()).isEqualTo(ItemStatus.PUBLISHED);
  }

  @Test
  void keepsEachLocaleApart() {
    ann.isCreated(localized("en", members("name", "Ann"), "es", members("name", "Ana")));
    assertThat(ann.text(new LocaleTag("en"), "name")).contains("Ann");
    assertThat(ann.text(new LocaleTag("es"), "name")).contains("Ana");
  }

  @Test
  void emptyValuesAreNotKept() {
    ann.isCreated(flat("name", "Ann", "bio", "", "rank", NOTHING, "friends", List.of()));
    assertThat(ann.item().fields().in(LocaleTag.NONE)).hasSize(1);
  }

  @Test
  void clearsAndLeavesOutAlike() {
    Life other = Life.in(Schemas.teamMembers());
    ann.isCreated(flat("name", "Ann", "bio", ""));
    other.isCreated(flat("name", "Ann"));
    assertThat(ann.item()).isEqualTo(other.item());
  }

  @Test
  void writesTheDefaultOfWhatIsLeftOutAndNotOfWhatIsCleared() {
    Life car =
        Life.in(
            Schemas.collection(
                "cars",
                field("paint", "dropdown", "choices", List.of("red", "blue"), "default", "red"),
                field("name", "html")));
    car.isCreated(flat("name", "Beetle"));
    assertThat(car.text("paint")).contains("red");
    car.isReplaced(flat("paint", ""));
    assertThat(car.text("paint")).isEmpty();
  }

  @Test
  void nothingOfARefusedOneIsKept() {
    assertThat(violations(ann.isCreated(flat("name", "Ann", "rank", 0))))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.TOO_SMALL);
    assertThat(ann.isCreated(flat("name", "Ann"))).isInstanceOf(Decision.Applied.class);
  }

  @Test
  void refusesAnIdThatIsTakenEvenByADeletedItem() {
    ann.isCreated(flat("name", "Ann"));
    Decision expected =
        Decision.rejected(ErrorCode.ITEM_EXISTS, "An item with this id exists already.");
    assertThat(ann.isCreated(flat("name", "Ann"))).isEqualTo(expected);
    ann.takes(ItemCommand.delete());
    assertThat(ann.isCreated(flat("name", "Ann"))).isEqualTo(expected);
  }
}
