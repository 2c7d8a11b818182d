package dev.creamery.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.InputArbitraries;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.Violations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final PageSlug ABOUT = new PageSlug("about");
  private static final Locales EN_ES = Elements.locales("en", "es");

  private static PageReader reader(Locales locales, Object... namesAndValues) {
    return new PageReader(Inputs.members(namesAndValues), locales, locales.byDefault());
  }

  private static PageChange change(PageInput input) {
    assertThat(input).isInstanceOf(PageInput.Valid.class);
    return ((PageInput.Valid) input).change();
  }

  /** The members refused, with what is said of each. */
  private static List<String> refused(PageInput input) {
    assertThat(input).isInstanceOf(PageInput.Invalid.class);
    return ((PageInput.Invalid) input)
        .violations().stream().map(one -> one.path() + ": " + one.message()).toList();
  }

  private static PageChange changed(Object... namesAndValues) {
    return change(reader(Locales.none(), namesAndValues).change(ABOUT));
  }

  private static Map<LocaleTag, Map<String, InputValue>> fields(PageChange change) {
    return change.fields().orElseThrow().byLocale();
  }

  @Test
  void takesAPageWithoutFieldsForOneInTheLocaleOfFlatFields() {
    LocaleTag english = new LocaleTag("en");
    assertThat(fields(change(reader(EN_ES, "title", "About us", "slug", "about").create())))
        .containsOnlyKeys(english);
    assertThat(fields(change(reader(EN_ES, "title", "About us").whole(ABOUT))))
        .containsOnlyKeys(english);
    assertThat(changed("title", "About us").fields()).isEmpty();
  }

  @Test
  void readsAWholePage() {
    PageInput input =
        reader(
                Locales.none(),
                "title",
                "About us",
                "slug",
                "about",
                "page_type",
                "landing",
                "status",
                "published",
                "fields",
                Map.of("hero", "Hi"),
                "id",
                7)
            .create();
    assertThat(((PageInput.Valid) input).slug()).isEqualTo(ABOUT);
    assertThat(change(input).title()).contains("About us");
    assertThat(change(input).type()).contains(new PageType("landing"));
    assertThat(change(input).status()).contains(ItemStatus.PUBLISHED);
    assertThat(fields(change(input)))
        .isEqualTo(Map.of(LocaleTag.NONE, Map.of("hero", Inputs.of("Hi"))));
  }

  @Test
  void asksANewPageForItsTitleAndItsSlug() {
    List<String> both =
        List.of("title: You must specify a page title.", "slug: You must specify a page slug.");
    assertThat(refused(reader(Locales.none()).create())).isEqualTo(both);
    assertThat(refused(reader(Locales.none(), "title", "", "slug", Inputs.NOTHING).create()))
        .isEqualTo(both);
  }

  @Test
  void asksAWholePageForItsTitleAndAChangeForNothing() {
    assertThat(refused(reader(Locales.none()).whole(ABOUT)))
        .containsExactly("title: You must specify a page title.");
    assertThat(changed())
        .isEqualTo(
            new PageChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void takesNoTitleAway() {
    assertThat(refused(reader(Locales.none(), "title", "").change(ABOUT)))
        .containsExactly("title: You must specify a page title.");
  }

  @Test
  void boundsTheTitle() {
    assertThat(changed("title", "a".repeat(255)).title()).isPresent();
    assertThat(refused(reader(Locales.none(), "title", "a".repeat(256)).change(ABOUT)))
        .containsExactly("title: Ensure this field has no more than 255 characters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "ünlü", "a.b", "*", "a\n"})
  void refusesASlugThatIsNone(String slug) {
    assertThat(refused(reader(Locales.none(), "title", "T", "slug", slug).create()))
        .singleElement()
        .asString()
        .startsWith("slug: Not a valid slug.");
  }

  @Test
  void boundsTheSlug() {
    assertThat(PageSlug.parse("a".repeat(100))).isPresent();
    assertThat(PageSlug.parse("a".repeat(101))).isEmpty();
    assertThat(PageSlug.parse("")).isEmpty();
  }

  @Test
  void letsAPageKeepItsSlugOnly() {
    assertThat(changed("slug", "about").title()).isEmpty();
    assertThat(refused(reader(Locales.none(), "slug", "other").change(ABOUT)))
        .singleElement()
        .asString()
        .startsWith("slug: A page keeps its slug, which is \"about\"");
  }

  @Test
  void readsThePageTypeInBothSpellings() {
    assertThat(changed("page_type", "landing").type()).contains(new PageType("landing"));
    assertThat(changed("page-type", "landing").type()).contains(new PageType("landing"));
  }

  @Test
  void readsEverySpellingOfNoType() {
    assertThat(changed("page_type", "*").type()).contains(PageType.NONE);
    assertThat(changed("page_type", "").type()).contains(PageType.NONE);
    assertThat(changed("page-type", Inputs.NOTHING).type()).contains(PageType.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "a b", "a/b", "**"})
  void refusesAPageTypeThatIsNone(String type) {
    assertThat(refused(reader(Locales.none(), "page-type", type).change(ABOUT)))
        .singleElement()
        .asString()
        .startsWith("page-type: Not a valid page type");
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThat(
            refused(
                reader(
                        Locales.none(),
                        "title",
                        7,
                        "slug",
                        List.of(),
                        "page_type",
                        7,
                        "status",
                        "Published",
                        "fields",
                        List.of())
                    .create()))
        .extracting(message -> message.substring(0, message.indexOf(':')))
        .containsExactly("title", "slug", "page_type", "status", "fields");
  }

  @Test
  void takesFieldsUnderKnownLocalesForLocalised() {
    PageChange change =
        change(reader(EN_ES, "fields", Map.of("es", Map.of("hero", "Hola"))).change(ABOUT));
    assertThat(fields(change))
        .isEqualTo(Map.of(new LocaleTag("es"), Map.of("hero", Inputs.of("Hola"))));
  }

  @Test
  void takesAnObjectCalledLikeALocaleThatIsNotKnownForAField() {
    PageChange change =
        change(reader(EN_ES, "fields", Map.of("seo", Map.of("title", "T"))).change(ABOUT));
    assertThat(fields(change).keySet()).containsExactly(new LocaleTag("en"));
  }

  @Test
  void refusesLocalesAndFieldsThatAreMixed() {
    InputValue mixed = Inputs.members("en", Map.of("hero", "Hi"), "seo", Map.of("title", "T"));
    assertThat(refused(reader(EN_ES, "fields", mixed).change(ABOUT)))
        .singleElement()
        .asString()
        .startsWith("fields.seo: Locales and fields are mixed.");
  }

  @Provide
  Arbitrary<InputValue.Members> anything() {
    return InputArbitraries.objects(
        "title", "slug", "page_type", "page-type", "status", "fields", "en");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whateverIsSentHoldsOrIsRefused(@ForAll("anything") InputValue.Members body) {
    for (Locales locales : List.of(Locales.none(), EN_ES)) {
      PageReader reader = new PageReader(body, locales, locales.byDefault());
      PageInput input = reader.create();
      if (input instanceof PageInput.Invalid invalid) {
        assertThat(invalid.violations()).hasSizeBetween(1, Violations.MOST);
      } else {
        assertThat(Set.copyOf(fieldLocales(change(input)))).isSubsetOf(allowed(locales));
      }
    }
  }

  private static Set<LocaleTag> fieldLocales(PageChange change) {
    return change.fields().map(given -> given.byLocale().keySet()).orElse(Set.of());
  }

  private static Set<LocaleTag> allowed(Locales locales) {
    return locales.isLocalized() ? Set.copyOf(locales.tags()) : Set.of(LocaleTag.NONE);
  }
}
