package dev.creamery.adapter.rest.content;

import static dev.creamery.domain.fixture.Elements.locales;
import static dev.creamery.domain.fixture.Inputs.members;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Acceptance.ElementViolation;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Items of an organization whose locales change while it writes. */
class ChangingLocalesTest {
  private static final InputValue.Members ANN = members("name", "Ann", "bio", "Writes.");
  private static final InputValue.Members ANA = members("name", "Ana", "bio", "Escribe.");

  private final Wire wire =
      new Wire(
          locales("en", "es"),
          Schemas.collection(
              "authors",
              Schemas.field("name", "short_text", "required", true),
              Schemas.field("bio", "long_text")));
  private final long item = wire.create(members("en", ANN, "es", ANA), "");

  private static ReadOptions in(String locale) {
    return new ReadOptions(Optional.of(locale), false, 2, false);
  }

  private void assertReads(String locale, InputValue.Members fields) {
    assertThat(wire.read(item, in(locale))).isEqualTo(fields);
  }

  @Test
  void aLocaleThatIsAddedLaterIsEmptyUntilItIsWritten() {
    wire.locales(locales("en", "es", "fr"));
    assertThat(wire.answer(item, in("fr"))).isInstanceOf(ReadAnswer.NotFound.class);
    wire.patch(item, ANN, "fr");
    assertReads("fr", ANN);
    assertReads("en", ANN);
    assertReads("es", ANA);
  }

  @Test
  void aLocaleThatIsTakenAwayIsUnknownAndCanNotBeWritten() {
    wire.locales(locales("en"));
    assertThat(wire.answer(item, in("es"))).isInstanceOf(ReadAnswer.UnknownLocale.class);
    assertThat(wire.offer(CommandKind.PATCH, item, ANA, "es"))
        .isInstanceOf(Acceptance.UnknownLocale.class);
    assertThat(codes(wire.offer(CommandKind.PATCH, item, members("es", ANA), "")))
        .containsExactly(ErrorCode.UNKNOWN_LOCALE);
    assertReads("en", ANN);
  }

  @Test
  void aLocaleThatComesBackHasItsContent() {
    wire.locales(locales("en"));
    wire.locales(locales("en", "es"));
    assertReads("es", ANA);
  }

  @Test
  void aPatchMeanwhileKeepsWhatIsHidden() {
    wire.locales(locales("en"));
    wire.patch(item, members("bio", "Wrote."), "");
    wire.patch(item, members("en", members("name", "Anna")), "");
    wire.locales(locales("en", "es"));
    assertReads("en", members("name", "Anna", "bio", "Wrote."));
    assertReads("es", ANA);
  }

  @Test
  void aPutMeanwhileReplacesTheWholeItemAndTheVersionBeforeHasTheRest() {
    wire.locales(locales("en"));
    wire.put(item, members("name", "Anna"), "");
    wire.locales(locales("en", "es"));
    assertReads("en", members("name", "Anna", "bio", ""));
    assertThat(wire.answer(item, in("es"))).isInstanceOf(ReadAnswer.NotFound.class);
    wire.restoreVersion(item, 1);
    assertReads("en", ANN);
    assertReads("es", ANA);
  }

  @Test
  void aVersionIsRestoredWithWhatIsHidden() {
    wire.patch(item, members("es", members("bio", "")), "");
    wire.locales(locales("en"));
    wire.restoreVersion(item, 1);
    wire.locales(locales("en", "es"));
    assertReads("es", ANA);
  }

  @Test
  void anotherDefaultLocaleIsWhereFlatContentGoesAndComesFrom() {
    wire.locales(new Locales(locales("en", "es").tags(), new LocaleTag("es")));
    wire.patch(item, members("name", "Anita"), "");
    assertThat(wire.read(item, new ReadOptions(Optional.empty(), false, 2, false)))
        .isEqualTo(members("name", "Anita", "bio", "Escribe."));
    assertReads("en", ANN);
  }

  @Test
  void everyLocaleThatIsWrittenNeedsWhatIsRequired() {
    wire.locales(locales("en", "es", "fr"));
    InputValue.Members nameless = members("bio", "Écrit.");
    assertThat(
            violations(
                wire.offer(CommandKind.REPLACE, item, members("en", ANN, "fr", nameless), "")))
        .containsExactly(
            new Violation(ErrorCode.REQUIRED, Path.of("fr", "name"), "This field is required."));
    assertThat(violations(wire.offer(CommandKind.PATCH, item, members("name", ""), "es")))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.REQUIRED);
    wire.put(item, members("en", ANN), "");
    assertReads("en", ANN);
  }

  private static List<Violation> violations(Acceptance acceptance) {
    return ((Acceptance.Invalid) acceptance)
        .violations().stream().map(ElementViolation::violation).toList();
  }

  private static List<ErrorCode> codes(Acceptance acceptance) {
    return violations(acceptance).stream().map(Violation::code).toList();
  }
}
