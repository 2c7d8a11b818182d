package dev.creamery.domain.organization;

import static dev.creamery.domain.fixture.Elements.locales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.domain.field.LocaleTag;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalesTest {
  private static final LocaleTag EN = new LocaleTag("en");

  @Test
  void findsAKnownLocaleHoweverItIsWritten() {
    assertThat(locales("en", "es-mx").find("ES_MX")).contains(new LocaleTag("es-mx"));
    assertThat(locales("en", "es-mx").find("es")).isEmpty();
    assertThat(locales("en").find("not a locale")).isEmpty();
  }

  @Test
  void tellsWhichLocalesAreKnown() {
    assertThat(locales("en", "es-mx").describe()).isEqualTo("Known locales: en, es-mx.");
    assertThat(Locales.none().describe()).isEqualTo("This organization has no locales.");
  }

  @Test
  void noneIsNotLocalised() {
    assertThat(Locales.none().isLocalized()).isFalse();
    assertThat(Locales.none().find("*")).isEmpty();
    assertThat(locales("en").isLocalized()).isTrue();
  }

  @Test
  void contentMovesWithTheFirstLocalesAndWithTheLast() {
    assertThat(Locales.none().moveTo(locales("en", "es")))
        .contains(new LocaleMove(LocaleTag.NONE, EN));
    assertThat(locales("en", "es").moveTo(Locales.none()))
        .contains(new LocaleMove(EN, LocaleTag.NONE));
    assertThat(locales("en", "es").moveTo(locales("fr"))).isEmpty();
    assertThat(Locales.none().moveTo(Locales.none())).isEmpty();
  }

  @Test
  void theDefaultIsOneOfThem() {
    assertThatThrownBy(() -> new Locales(List.of(EN), LocaleTag.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Locales(List.of(), EN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Locales(List.of(EN, EN), EN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOrganizationIdIsPositive() {
    assertThat(new OrganizationId(1)).hasToString("1");
    assertThatThrownBy(() -> new OrganizationId(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
