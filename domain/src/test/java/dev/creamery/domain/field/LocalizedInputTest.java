package dev.creamery.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalizedInputTest {
  private static final LocaleTag EN = new LocaleTag("en");

  @Test
  void whatWasSentWithoutALocaleGoesToTheDefaultLocaleOfTheMoment() {
    assertThat(Elements.flat("name", "Ann").in(EN)).isEqualTo(Elements.flatIn("en", "name", "Ann"));
  }

  @Test
  void whatWasSentForALocaleStaysThere() {
    LocalizedInput spanish = Elements.flatIn("es", "name", "Ana");
    LocalizedInput both =
        Elements.localized("es", Inputs.members("name", "Ana"), "fr", Inputs.members());
    assertThat(spanish.in(EN)).isEqualTo(spanish);
    assertThat(both.in(EN)).isEqualTo(both);
    assertThat(spanish.in(LocaleTag.NONE)).isEqualTo(spanish);
  }

  @Test
  void nothingMovesWhileThereAreNoLocales() {
    LocalizedInput flat = Elements.flat("name", "Ann");
    assertThat(flat.in(LocaleTag.NONE)).isEqualTo(flat);
  }

  @Test
  void aCommandAsksForTheRestAsBefore() {
    ItemCommand patch = ItemCommand.patch(Optional.empty(), Elements.flat("name", "Ann"));
    assertThat(patch.in(EN))
        .isEqualTo(ItemCommand.patch(Optional.empty(), Elements.flatIn("en", "name", "Ann")));
    assertThat(ItemCommand.restoreVersion(3).in(EN)).isEqualTo(ItemCommand.restoreVersion(3));
  }
}
