package dev.creamery.domain.item;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Elements.flatIn;
import static dev.creamery.domain.fixture.Elements.localized;
import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Inputs.number;
import static dev.creamery.domain.fixture.Life.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import org.junit.jupiter.api.Test;

class ReplaceTest {
  private static final LocaleTag EN = new LocaleTag("en");
  private static final LocaleTag ES = new LocaleTag("es");

  private final Life ann = Life.in(Schemas.teamMembers());

  @Test
  void clearsAbsentFields() {
    ann.isCreated(flat("name", "Ann", "bio", "Writes."));
    ann.isReplaced(flat("name", "Anna"));
    assertThat(ann.text("name")).contains("Anna");
    assertThat(ann.text("bio")).isEmpty();
    assertThat(ann.item().version()).isEqualTo(2);
  }

  @Test
  void clearsAbsentLocales() {
    ann.isCreated(localized("en", members("name", "Ann"), "es", members("name", "Ana")));
    ann.isReplaced(localized("es", members("name", "Ana María")));
    assertThat(ann.item().fields().byLocale()).containsOnlyKeys(ES);
  }

  @Test
  void theFlatFormClearsTheOtherLocalesToo() {
    ann.isCreated(localized("en", members("name", "Ann"), "es", members("name", "Ana")));
    ann.isReplaced(flatIn("en", "name", "Ann"));
    assertThat(ann.item().fields().byLocale()).containsOnlyKeys(EN);
  }

  @Test
  void makesADraftUnlessAskedToPublish() {
    ann.isCreated(ItemStatus.PUBLISHED, flat("name", "Ann"));
    assertThat(Life.event(ann.isReplaced(flat("name", "Ann")))).isEqualTo(ItemEvent.UNPUBLISHED);
    assertThat(ann.item().status()).isEqualTo(ItemStatus.DRAFT);
  }

  @Test
  void theSameAgainChangesNothing() {
    ann.isCreated(flat("name", "Ann", "rank", 100));
    Item before = ann.item();
    assertThat(ann.isReplaced(flat("rank", number("1e2"), "name", "Ann", "bio", "")))
        .isEqualTo(new Decision.Unchanged(before));
  }

  @Test
  void nothingOfARefusedOneIsApplied() {
    ann.isCreated(flat("name", "Ann"));
    Item before = ann.item();
    assertThat(violations(ann.isReplaced(flat("bio", "Writes."))))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.REQUIRED);
    assertThat(ann.item()).isEqualTo(before);
  }

  @Test
  void doesNotFindWhatIsDeletedOrNeverWas() {
    Decision expected =
        Decision.rejected(ErrorCode.ITEM_NOT_FOUND, "The item does not exist or is deleted.");
    assertThat(ann.isReplaced(flat("name", "Ann"))).isEqualTo(expected);
    ann.isCreated(flat("name", "Ann"));
    ann.takes(ItemCommand.delete());
    assertThat(ann.isReplaced(flat("name", "Ann"))).isEqualTo(expected);
  }
}
