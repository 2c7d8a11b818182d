package dev.creamery.application.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.shared.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcceptLocalesTest extends AcceptFixture {
  @BeforeEach
  void writeInTwoLocales() {
    organization =
        run(() -> store.directory().organizations().create("Ours", Elements.locales("en", "es-mx")))
            .id();
    store.save(organization, Schemas.teamMembers());
  }

  private Acceptance create(Optional<String> locale, InputValue.Members element) {
    return accept(
        new Write(
            CommandKind.CREATE,
            "team_members",
            Optional.empty(),
            Optional.empty(),
            List.of(element.values()),
            locale));
  }

  private LocalizedInput lastFields() {
    return store.content().accepted().get(0).command().fields();
  }

  @Test
  void putsAFlatElementIntoTheDefaultLocale() {
    create(Optional.empty(), named("Ann"));
    assertThat(lastFields()).isEqualTo(Elements.flatIn("en", "name", "Ann"));
  }

  @Test
  void putsAFlatElementIntoTheLocaleAskedFor() {
    create(Optional.of("ES_MX"), named("Ana"));
    assertThat(lastFields()).isEqualTo(Elements.flatIn("es-mx", "name", "Ana"));
  }

  @Test
  void sortsALocalisedElement() {
    create(Optional.empty(), Inputs.members("en", named("Ann"), "es-mx", named("Ana")));
    assertThat(lastFields())
        .isEqualTo(Elements.localized("en", named("Ann"), "es-mx", named("Ana")));
  }

  @Test
  void refusesAnUnknownLocaleAndListsTheKnownOnes() {
    assertThat(create(Optional.of("fr"), named("Ann")))
        .isEqualTo(new Acceptance.UnknownLocale("Unknown locale. Known locales: en, es-mx."));
    assertThat(create(Optional.of("??"), named("Ann")))
        .isInstanceOf(Acceptance.UnknownLocale.class);
    assertThat(store.content().accepted()).isEmpty();
  }

  @Test
  void refusesAMixtureOfLocalesAndFields() {
    Acceptance acceptance = create(Optional.empty(), Inputs.members("en", named("Ann"), "rank", 1));
    assertThat(((Acceptance.Invalid) acceptance).violations())
        .extracting(one -> one.violation().code())
        .containsExactly(ErrorCode.MIXED_LOCALES);
    assertThat(rings).isEmpty();
  }
}
