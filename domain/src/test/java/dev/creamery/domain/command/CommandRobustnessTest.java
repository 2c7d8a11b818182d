package dev.creamery.domain.command;

import static dev.creamery.domain.command.CommandKind.CREATE;
import static dev.creamery.domain.command.CommandKind.DELETE;
import static dev.creamery.domain.command.CommandKind.PATCH;
import static dev.creamery.domain.command.CommandKind.REPLACE;
import static dev.creamery.domain.command.CommandKind.RESTORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleForms;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.InputArbitraries;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.Violations;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CommandRobustnessTest {
  private static final Collection SCHEMA = Schemas.everyType();

  @Provide
  Arbitrary<InputValue.Members> anything() {
    return InputArbitraries.objects(
        SCHEMA.fields().stream().map(field -> field.key().value()).toArray(String[]::new));
  }

  @Provide
  Arbitrary<InputValue.Members> anythingByLocale() {
    return InputArbitraries.objects("en", "es", "EN", "fr", "html", "number");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whateverIsSentIsAppliedOrRefused(@ForAll("anything") InputValue.Members element) {
    LocalizedInput fields = LocalizedInput.flat(LocaleTag.NONE, element.values());
    for (CommandKind kind : List.of(CREATE, REPLACE, PATCH, DELETE, RESTORE)) {
      ItemCommand command = new ItemCommand(kind, Optional.empty(), fields);
      Decision decision = Life.in(SCHEMA).takes(command);
      assertThat(decision).isNotNull();
      assertThat(PreparedCommand.prepare(SCHEMA, command).violations())
          .hasSizeLessThanOrEqualTo(Violations.MOST);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whateverIsSentIsFlatOrLocalisedOrRefused(
      @ForAll("anythingByLocale") InputValue.Members element) {
    Locales locales = Elements.locales("en", "es");
    LocaleForms forms = new LocaleForms(locales, name -> SCHEMA.field(name).isPresent());
    LocaleForms.Form form = forms.sort(element.values(), locales.byDefault());
    if (form instanceof LocaleForms.Form.Sorted sorted) {
      assertThat(Life.in(SCHEMA).isCreated(sorted.input())).isNotNull();
    }
  }
}
