package dev.creamery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadLocalesTest extends ReadFixture {
  @BeforeEach
  void writeInTwoLocales() {
    organization =
        run(() -> store.directory().organizations().create("Ours", Elements.locales("en", "es-mx")))
            .id();
    store.save(organization, Schemas.teamMembers());
  }

  private ItemKey localized(Object... codesAndMembers) {
    ItemKey item =
        accept(
                creates(
                    TEAM,
                    ItemCommand.create(
                        Optional.of(ItemStatus.PUBLISHED), Elements.localized(codesAndMembers))))
            .get(0);
    apply(item);
    return item;
  }

  @Test
  void showsTheLocaleAskedForOrTheDefaultOne() {
    ItemKey item =
        localized("en", Inputs.members("name", "Ann"), "es-mx", Inputs.members("name", "Ana"));
    assertThat(read(item, PLAIN)).containsEntry("name", Inputs.of("Ann"));
    assertThat(read(item, in("es-mx"))).containsEntry("name", Inputs.of("Ana"));
    assertThat(read(item, in("ES_mx"))).containsEntry("name", Inputs.of("Ana"));
  }

  @Test
  void leavesOutWhatWasNotWrittenInTheLocale() {
    ItemKey item = localized("en", Inputs.members("name", "Ann"));
    assertThat(page(PLAIN, 1, 10).count()).isEqualTo(1);
    assertThat(page(in("es-mx"), 1, 10))
        .isEqualTo(new ContentPage(0, java.util.List.of(), Optional.empty()));
    assertThat(answer("team_members", Long.toString(item.id()), in("es-mx")))
        .isInstanceOf(ReadAnswer.NotFound.class);
  }

  @Test
  void refusesAnUnknownLocaleAndListsTheKnownOnes() {
    ReadAnswer.UnknownLocale<?> refused =
        new ReadAnswer.UnknownLocale<>("Unknown locale. Known locales: en, es-mx.");
    ItemKey item = localized("en", Inputs.members("name", "Ann"));
    for (String unknown : java.util.List.of("fr", "??", "")) {
      assertThat(answerPage(in(unknown), 1, 10)).isEqualTo(refused);
      assertThat(answer("team_members", Long.toString(item.id()), in(unknown))).isEqualTo(refused);
    }
  }

  @Test
  void followsReferencesOfTheLocale() {
    ItemKey english = localized("en", Inputs.members("name", "Ann"));
    ItemKey both =
        localized("en", Inputs.members("name", "Bob"), "es-mx", Inputs.members("name", "Beto"));
    ItemKey item =
        localized(
            "en",
            Inputs.members("name", "Cid", "manager", english.id()),
            "es-mx",
            Inputs.members("name", "Cid", "manager", both.id()));
    assertThat(field(item, PLAIN, "manager", "name")).isEqualTo(Inputs.of("Ann"));
    assertThat(field(item, in("es-mx"), "manager", "name")).isEqualTo(Inputs.of("Beto"));
  }
}
