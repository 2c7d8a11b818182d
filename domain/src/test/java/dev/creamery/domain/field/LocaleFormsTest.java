package dev.creamery.domain.field;

import static dev.creamery.domain.fixture.Elements.flatIn;
import static dev.creamery.domain.fixture.Elements.locales;
import static dev.creamery.domain.fixture.Elements.localized;
import static dev.creamery.domain.fixture.Inputs.NOTHING;
import static dev.creamery.domain.fixture.Inputs.members;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocaleFormsTest {
  private static final Set<String> FIELDS = Set.of("name", "manager", "ref", "es");
  private static final Object MANAGER = members("meta", members("id", 7));

  private static LocaleForms.Form sort(Locales locales, InputValue.Members element) {
    LocaleTag flatLocale = locales.byDefault();
    return new LocaleForms(locales, FIELDS::contains).sort(element.values(), flatLocale);
  }

  private static LocaleForms.Form sort(Object... element) {
    return sort(locales("en", "es-mx"), members(element));
  }

  private static LocaleForms.Form sorted(LocalizedInput input) {
    return new LocaleForms.Form.Sorted(input);
  }

  private static Violation violation(LocaleForms.Form form) {
    return ((LocaleForms.Form.Refused) form).violation();
  }

  @Test
  void fieldsAloneAreFlatAndGoToTheLocaleGiven() {
    assertThat(sort("name", "Ann", "manager", MANAGER))
        .isEqualTo(sorted(flatIn("en", "name", "Ann", "manager", MANAGER)));
  }

  @Test
  void nothingAtAllIsFlat() {
    assertThat(sort()).isEqualTo(sorted(flatIn("en")));
  }

  @Test
  void knownLocalesAloneAreLocalisedHoweverTheyAreWritten() {
    assertThat(sort("EN", members("name", "Ann"), "es_MX", members("name", "Ana")))
        .isEqualTo(
            sorted(localized("en", members("name", "Ann"), "es-mx", members("name", "Ana"))));
  }

  @Test
  void withoutLocalesEverythingIsFlat() {
    InputValue.Members element = members("en", members("name", "Ann"));
    assertThat(sort(Locales.none(), element))
        .isEqualTo(sorted(LocalizedInput.flat(LocaleTag.NONE, element.values())));
  }

  @Test
  void refusesAMixture() {
    assertThat(violation(sort("en", members("name", "Ann"), "name", "Ann")))
        .isEqualTo(
            new Violation(
                ErrorCode.MIXED_LOCALES,
                Path.of("name"),
                "Locales and fields are mixed. Give fields only, or put every field under its"
                    + " locale."));
    assertThat(violation(sort("en", members("name", "Ann"), "es-mx", NOTHING)).code())
        .isEqualTo(ErrorCode.MIXED_LOCALES);
    assertThat(violation(sort("manager", MANAGER, "en", members())).code())
        .isEqualTo(ErrorCode.MIXED_LOCALES);
  }

  @Test
  void refusesAnUnknownLocaleAndListsTheKnown() {
    Violation expected =
        new Violation(
            ErrorCode.UNKNOWN_LOCALE, Path.of("fr"), "Unknown locale. Known locales: en, es-mx.");
    assertThat(violation(sort("fr", members("name", "Ann")))).isEqualTo(expected);
    assertThat(violation(sort("en", members(), "fr", members()))).isEqualTo(expected);
  }

  @Test
  void refusesALocaleInTwoSpellings() {
    assertThat(violation(sort("es-mx", members("name", "a"), "es_MX", members("name", "b"))))
        .isEqualTo(
            new Violation(
                ErrorCode.MIXED_LOCALES,
                Path.of("es_MX"),
                "The locale es-mx is given twice, in two spellings. Give it once."));
  }

  @Test
  void aFieldIsNeverTakenForAMistypedLocale() {
    assertThat(sort("ref", MANAGER)).isEqualTo(sorted(flatIn("en", "ref", MANAGER)));
    assertThat(sort("es", MANAGER)).isEqualTo(sorted(flatIn("en", "es", MANAGER)));
  }

  @Test
  void aFieldNamedLikeAKnownLocaleIsAFieldAmongFieldsAndALocaleOtherwise() {
    Locales known = locales("en", "es");
    assertThat(sort(known, members("name", "Ann", "es", MANAGER)))
        .isEqualTo(sorted(flatIn("en", "name", "Ann", "es", MANAGER)));
    assertThat(sort(known, members("es", members("name", "Ana"))))
        .isEqualTo(sorted(localized("es", members("name", "Ana"))));
    assertThat(sort(known, members("es", "7"))).isEqualTo(sorted(flatIn("en", "es", "7")));
  }

  @Test
  void aFlatElementGoesWhereTheClientSends() {
    LocaleForms forms = new LocaleForms(locales("en", "es"), FIELDS::contains);
    assertThat(forms.sort(members("name", "Ana").values(), new LocaleTag("es")))
        .isEqualTo(sorted(flatIn("es", "name", "Ana")));
  }
}
