package dev.creamery.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.InputArbitraries;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.Locales;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PageTransitionTest {
  private static final PageSlug ABOUT = new PageSlug("about");
  private static final PageAddress ANYWHERE = PageAddress.of(ABOUT);
  private static final Instant FIRST = Instant.parse("2024-05-17T14:14:41.484894Z");
  private static final LocaleTag EN = new LocaleTag("en");
  private static final Instant LATER = FIRST.plusSeconds(60);

  private static PageChange change(Object... namesAndValues) {
    Locales locales = Elements.locales("en", "es");
    PageInput input =
        new PageReader(Inputs.members(namesAndValues), locales, locales.byDefault()).change(ABOUT);
    return ((PageInput.Valid) input).change();
  }

  private static Page saved(PageDecision decision) {
    assertThat(decision).isInstanceOf(PageDecision.Saved.class);
    return ((PageDecision.Saved) decision).page();
  }

  private static Page created(Object... namesAndValues) {
    return saved(
        new PageTransition(FIRST, EN).create(Optional.empty(), ABOUT, change(namesAndValues)));
  }

  private static PageDecision patch(Page page, Object... namesAndValues) {
    return new PageTransition(LATER, EN).patch(Optional.of(page), ANYWHERE, change(namesAndValues));
  }

  private static InputValue.Members in(Page page, String locale) {
    return page.fields().in(new LocaleTag(locale)).orElseThrow();
  }

  @Test
  void makesADraftOfNoTypeUnlessAskedForMore() {
    assertThat(created("title", "About"))
        .isEqualTo(
            new Page(
                ABOUT,
                "About",
                PageType.NONE,
                ItemStatus.DRAFT,
                PageFields.NONE,
                Optional.empty(),
                FIRST));
  }

  @Test
  void refusesASlugThatExists() {
    Page page = created("title", "About");
    PageDecision again =
        new PageTransition(LATER, EN).create(Optional.of(page), ABOUT, change("title", "Other"));
    assertThat(((PageDecision.Rejected) again).violations())
        .singleElement()
        .satisfies(one -> assertThat(one.path()).hasToString("slug"));
  }

  @Test
  void changesWhatIsMentionedOnly() {
    Page page =
        created(
            "title",
            "About",
            "page_type",
            "landing",
            "fields",
            Map.of("en", Map.of("hero", "Hi", "n", 1), "es", Map.of("hero", "Hola")));
    Page next = saved(patch(page, "fields", Map.of("en", Map.of("hero", "Hello"))));
    assertThat(in(next, "en")).isEqualTo(Inputs.members("hero", "Hello", "n", 1));
    assertThat(in(next, "es")).isEqualTo(in(page, "es"));
    assertThat(next.title()).isEqualTo("About");
    assertThat(next.type()).isEqualTo(new PageType("landing"));
    assertThat(next.updated()).isEqualTo(LATER);
  }

  @Test
  void replacesAnObjectWithinAFieldAsAWhole() {
    Page page = created("title", "About", "fields", Map.of("box", Map.of("a", 1, "b", 2)));
    Page next = saved(patch(page, "fields", Map.of("box", Map.of("a", 3))));
    assertThat(in(next, "en")).isEqualTo(Inputs.members("box", Map.of("a", 3)));
  }

  @Test
  void tellsSinceWhenAPageHasBeenPublic() {
    Page draft = created("title", "About");
    Page published = saved(patch(draft, "status", "published"));
    assertThat(published.published()).contains(LATER);
    Page changed =
        saved(
            new PageTransition(LATER.plusSeconds(1), EN)
                .patch(Optional.of(published), ANYWHERE, change("title", "Other")));
    assertThat(changed.published()).contains(LATER);
    assertThat(saved(patch(changed, "status", "draft")).published()).isEmpty();
  }

  @Test
  void changesNothingForWhatIsSoAlready() {
    Page page = created("title", "About", "status", "published", "fields", Map.of("n", 1));
    assertThat(patch(page, "title", "About", "fields", Map.of("n", 1)))
        .isEqualTo(new PageDecision.Unchanged(page));
    assertThat(patch(page)).isEqualTo(new PageDecision.Unchanged(page));
  }

  @Test
  void replacesAllButTheSlug() {
    Page page = created("title", "About", "page_type", "landing", "fields", Map.of("hero", "Hi"));
    PageDecision whole =
        new PageTransition(LATER, EN).replace(Optional.of(page), ABOUT, change("title", "New"));
    assertThat(((PageDecision.Saved) whole).created()).isFalse();
    assertThat(saved(whole).type()).isEqualTo(PageType.NONE);
    assertThat(saved(whole).fields()).isEqualTo(PageFields.NONE);
  }

  @Test
  void findsAPageByItsTypeOrByAny() {
    Page page = created("title", "About", "page_type", "landing");
    Optional<Page> current = Optional.of(page);
    PageTransition now = new PageTransition(LATER, EN);
    for (String type : List.of("landing", "*")) {
      PageAddress address = PageAddress.parse(type, "about").orElseThrow();
      assertThat(now.patch(current, address, change())).isEqualTo(new PageDecision.Unchanged(page));
      assertThat(now.delete(current, address, "ed")).isEqualTo(new PageDecision.Deleted("ed"));
    }
    PageAddress elsewhere = PageAddress.parse("blog", "about").orElseThrow();
    assertThat(now.patch(current, elsewhere, change())).isEqualTo(new PageDecision.Missing());
    assertThat(now.delete(current, elsewhere, "ed")).isEqualTo(new PageDecision.Missing());
    assertThat(now.delete(Optional.empty(), ANYWHERE, "ed")).isEqualTo(new PageDecision.Missing());
  }

  @Test
  void boundsTheFieldsThatManyChangesAdd() {
    Map<String, Object> most = new HashMap<>();
    for (int i = 0; i < PageFields.MOST; i++) {
      most.put("f" + i, i);
    }
    Page page = created("title", "About", "fields", most);
    assertThat(patch(page, "fields", Map.of("f0", 7))).isInstanceOf(PageDecision.Saved.class);
    assertThat(patch(page, "fields", Map.of("more", 7))).isInstanceOf(PageDecision.Rejected.class);
  }

  @Test
  void boundsHowLongAPageBecomes() {
    String half = "x".repeat((int) PageFields.LONGEST / 2);
    Page page = created("title", "About", "fields", Map.of("en", Map.of("a", half)));
    assertThat(patch(page, "fields", Map.of("en", Map.of("a", half + "x"))))
        .isInstanceOf(PageDecision.Saved.class);
    assertThat(patch(page, "fields", Map.of("es", Map.of("a", half))))
        .isInstanceOf(PageDecision.Rejected.class);
  }

  @Test
  void countsEveryDigitOfANumber() {
    Page page = created("title", "About");
    List<InputValue> numbers = Collections.nCopies(2_000, Inputs.number("1e999"));
    assertThat(patch(page, "fields", Map.of("n", numbers)))
        .isInstanceOf(PageDecision.Rejected.class);
    assertThat(patch(page, "fields", Map.of("n", numbers.subList(0, 1_000))))
        .isInstanceOf(PageDecision.Saved.class);
  }

  @Provide
  Arbitrary<InputValue.Members> anything() {
    return InputArbitraries.objects("a", "b", "en", "es");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theSameChangeTwiceIsTheChangeOnce(
      @ForAll("anything") InputValue.Members before, @ForAll("anything") InputValue.Members after) {
    Page page =
        new Page(
            ABOUT,
            "About",
            PageType.NONE,
            ItemStatus.DRAFT,
            new PageFields(Map.of(new LocaleTag("en"), before)),
            Optional.empty(),
            FIRST);
    Locales locales = Elements.locales("en", "es");
    PageInput input =
        new PageReader(Inputs.members("fields", after), locales, locales.byDefault()).change(ABOUT);
    if (input instanceof PageInput.Valid valid) {
      PageTransition now = new PageTransition(LATER, EN);
      PageDecision once = now.patch(Optional.of(page), ANYWHERE, valid.change());
      Page next = once instanceof PageDecision.Saved saved ? saved.page() : page;
      // Numbers that are too long written out are refused, however often they come.
      assertThat(now.patch(Optional.of(next), ANYWHERE, valid.change()))
          .isEqualTo(
              once instanceof PageDecision.Rejected ? once : new PageDecision.Unchanged(next));
    }
  }

  @Test
  void takesWhatWasSentWithoutALocaleToTheDefaultLocaleOfNow() {
    PageReader reader =
        new PageReader(
            Inputs.members("title", "About", "fields", Map.of("hero", "Hi")),
            Locales.none(),
            LocaleTag.NONE);
    PageChange sent = ((PageInput.Valid) reader.change(ABOUT)).change();
    Page made = saved(new PageTransition(FIRST, EN).create(Optional.empty(), ABOUT, sent));
    assertThat(made.fields().byLocale()).containsOnlyKeys(EN);
    Page before = created("title", "About", "fields", Map.of("es", Map.of("hero", "Hola")));
    Page after = saved(new PageTransition(LATER, EN).patch(Optional.of(before), ANYWHERE, sent));
    assertThat(in(after, "en")).isEqualTo(Inputs.members("hero", "Hi"));
    assertThat(in(after, "es")).isEqualTo(Inputs.members("hero", "Hola"));
  }
}
