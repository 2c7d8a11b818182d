package dev.creamery.domain.item;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Elements.flatIn;
import static dev.creamery.domain.fixture.Elements.localized;
import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Life.violations;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatchTest {
  private static final LocaleTag EN = new LocaleTag("en");
  private static final LocaleTag ES = new LocaleTag("es");

  private final Life ann = Life.in(Schemas.teamMembers());

  @Test
  void changesTheFieldsItNamesAndNoOther() {
    ann.isCreated(flat("name", "Ann", "bio", "Writes."));
    ann.isPatched(flat("name", "Anna"));
    assertThat(ann.text("name")).contains("Anna");
    assertThat(ann.text("bio")).contains("Writes.");
    assertThat(ann.item().version()).isEqualTo(2);
  }

  @Test
  void clearsTheFieldsItEmpties() {
    ann.isCreated(flat("name", "Ann", "bio", "Writes."));
    ann.isPatched(flat("bio", ""));
    assertThat(ann.text("bio")).isEmpty();
  }

  @Test
  void cannotTouchTheOtherLocales() {
    ann.isCreated(
        localized("en", members("name", "Ann"), "es", members("name", "Ana", "bio", "Escribe.")));
    var spanish = ann.item().fields().in(ES);
    ann.isPatched(localized("en", members("bio", "Writes.")));
    ann.isPatched(flatIn("en", "name", "Anna"));
    assertThat(ann.item().fields().in(ES)).isEqualTo(spanish);
    assertThat(ann.text(EN, "name")).contains("Anna");
    assertThat(ann.text(EN, "bio")).contains("Writes.");
  }

  @Test
  void mayAddALocaleThatIsComplete() {
    ann.isCreated(localized("en", members("name", "Ann")));
    assertThat(violations(ann.isPatched(localized("es", members("rank", 1)))))
        .containsExactly(
            new Violation(ErrorCode.REQUIRED, Path.of("es", "name"), "This field is required."));
    ann.isPatched(localized("es", members("name", "Ana", "rank", 1)));
    assertThat(ann.text(ES, "name")).contains("Ana");
  }

  @Test
  void aLocaleInWhichItNamesNothingIsNotAdded() {
    ann.isCreated(localized("en", members("name", "Ann")));
    assertThat(ann.isPatched(flatIn("es"))).isInstanceOf(Decision.Unchanged.class);
    assertThat(ann.isPatched(localized("es", members()))).isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  void keepsTheStatusUnlessAskedToChangeIt() {
    ann.isCreated(ItemStatus.PUBLISHED, flat("name", "Ann"));
    assertThat(Life.event(ann.isPatched(flat("bio", "Writes.")))).isEqualTo(ItemEvent.PUBLISHED);
    assertThat(ann.item().status()).isEqualTo(ItemStatus.PUBLISHED);
  }

  @Test
  void mayChangeTheStatusAlone() {
    ann.isCreated(flat("name", "Ann"));
    LocalizedInput none = new LocalizedInput(false, Map.of());
    ann.takes(ItemCommand.patch(Optional.of(ItemStatus.PUBLISHED), none));
    assertThat(ann.item().status()).isEqualTo(ItemStatus.PUBLISHED);
    assertThat(ann.text("name")).contains("Ann");
  }

  @Test
  void sayingWhatIsSoAlreadyChangesNothing() {
    ann.isCreated(flat("name", "Ann"));
    Item before = ann.item();
    assertThat(ann.isPatched(flat("name", "Ann", "bio", "")))
        .isEqualTo(new Decision.Unchanged(before));
  }

  @Test
  void theResultIsJudgedByTheSchemaOfTheMoment() {
    ann.isCreated(localized("en", members("name", "Ann"), "es", members("name", "Ana María")));
    ann.judgedBy(
        Schemas.collection(
            "team_members",
            field("name", "short_text", "max_length", 3),
            field("title", "short_text", "required", true)));
    assertThat(violations(ann.isPatched(flatIn("en", "name", "Anna"))))
        .extracting(Violation::path)
        .containsExactly(Path.of("name"));
    assertThat(violations(ann.isPatched(flatIn("en", "name", "An"))))
        .extracting(violation -> violation.path() + " " + violation.code())
        .containsExactlyInAnyOrder("title REQUIRED", "es.name TOO_LONG", "es.title REQUIRED");
  }

  @Test
  void withoutLocalesNoPathNamesOne() {
    ann.isCreated(flat("name", "Ann"));
    ann.judgedBy(Schemas.collection("team_members", field("name", "number"), field("x", "html")));
    LocalizedInput none = new LocalizedInput(false, Map.of());
    assertThat(violations(ann.isPatched(none)))
        .extracting(Violation::path)
        .containsExactly(Path.of("name"));
  }

  @Test
  void doesNotFindWhatIsDeletedOrNeverWas() {
    Decision expected =
        Decision.rejected(ErrorCode.ITEM_NOT_FOUND, "The item does not exist or is deleted.");
    assertThat(ann.isPatched(flat("name", "Ann"))).isEqualTo(expected);
    ann.isCreated(flat("name", "Ann"));
    ann.takes(ItemCommand.delete());
    assertThat(ann.isPatched(flat("name", "Ann"))).isEqualTo(expected);
  }
}
