package dev.creamery.domain.definition;

import static dev.creamery.domain.fixture.Elements.locales;
import static dev.creamery.domain.fixture.Inputs.members;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.organization.Locales;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrganizationDefinitionTest {
  private static final Locales NOW = locales("en", "es");

  private static OrganizationDefinition read(Object... members) {
    return OrganizationDefinition.read(members(members), Optional.of("Acme"), NOW);
  }

  private static OrganizationDefinition valid(String name, Locales locales) {
    return new OrganizationDefinition.Valid(name, locales);
  }

  private static List<String> mistakes(OrganizationDefinition read) {
    return ((OrganizationDefinition.Invalid) read)
        .violations().stream().map(v -> v.path() + ": " + v.message()).toList();
  }

  @Test
  void whatIsNotNamedStays() {
    assertThat(read()).isEqualTo(valid("Acme", NOW));
    assertThat(read("name", " Bakery ")).isEqualTo(valid("Bakery", NOW));
    assertThat(read("locales", List.of("es", "fr")))
        .isEqualTo(valid("Acme", Elements.locales("es", "fr")));
  }

  @Test
  void theDefaultLocaleStaysWhileItIsOneOfThem() {
    Locales expected = new Locales(locales("fr", "en").tags(), NOW.byDefault());
    assertThat(read("locales", List.of("FR", "en"))).isEqualTo(valid("Acme", expected));
    assertThat(read("default_locale", "ES"))
        .isEqualTo(valid("Acme", new Locales(NOW.tags(), NOW.tags().get(1))));
  }

  @Test
  void anEmptyListTakesAllLocalesAway() {
    assertThat(read("locales", List.of())).isEqualTo(valid("Acme", Locales.none()));
  }

  @Test
  void tellsAllMistakesAtOnce() {
    assertThat(mistakes(read("name", 7, "locales", List.of("english"), "colour", "red")))
        .containsExactly(
            "name: Must be a string.",
            "locales: \"english\" is no locale code. Use codes such as en or es-mx.",
            "colour: Unknown member. Known here: name, locales, default_locale.");
  }

  @Test
  void aNewOneHasAName() {
    assertThat(mistakes(OrganizationDefinition.read(members(), Optional.empty(), Locales.none())))
        .containsExactly("name: Give a name of 1 to 200 characters.");
    assertThat(mistakes(read("name", "x".repeat(201)))).hasSize(1);
    assertThat(mistakes(read("name", "  "))).hasSize(1);
  }

  @Test
  void localesAreListedOnceAndNotWithoutEnd() {
    assertThat(mistakes(read("locales", List.of("es-mx", "es_MX"))))
        .containsExactly("locales: \"es-mx\" is listed twice.");
    List<String> many = IntStream.range(100, 201).mapToObj(i -> "en-" + i).toList();
    assertThat(mistakes(read("locales", many)))
        .containsExactly("locales: At most 100 locales are possible.");
  }

  @Test
  void theDefaultIsOneOfTheLocales() {
    assertThat(mistakes(read("default_locale", "fr")))
        .containsExactly("default_locale: Must be one of the locales.");
    assertThat(mistakes(read("locales", List.of(), "default_locale", "en")))
        .containsExactly("default_locale: Give \"locales\" first: there are none.");
  }
}
