package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of content when its organization gets its first locales, or loses its last. */
public abstract class ChangingLocalesContract extends ContentContract {
  private static final LocaleTag EN = new LocaleTag("en");
  private static final LocaleTag ES = new LocaleTag("es");
  private static final PageSlug ABOUT = new PageSlug("about");

  private void locales(OrganizationId owner, Locales locales) {
    run(() -> store().organizations().update(new Organization(owner, "Ours", locales)));
  }

  private void locales(String... codes) {
    locales(organization, codes.length == 0 ? Locales.none() : Elements.locales(codes));
  }

  private static ItemCommand patchIn(String locale, Object... namesAndValues) {
    return ItemCommand.patch(Optional.empty(), Elements.flatIn(locale, namesAndValues));
  }

  private Set<LocaleTag> localesOf(ItemKey item) {
    return item(item).orElseThrow().fields().byLocale().keySet();
  }

  private Item version(ItemKey item, long number) {
    return run(() -> store().items().version(item, number)).orElseThrow();
  }

  private static Optional<FieldValue> name(LocalizedFields fields, LocaleTag locale) {
    return Optional.ofNullable(fields.in(locale).get(new FieldKey("name")));
  }

  private Optional<FieldValue> name(ItemKey item, LocaleTag locale) {
    return name(item(item).orElseThrow().fields(), locale);
  }

  private static FieldValue text(String value) {
    return new FieldValue.Text(value);
  }

  private long count(LocaleTag locale) {
    return run(() -> store().items().count(Selection.of(organization, TEAM, locale, true)));
  }

  private void savePage(PageFields fields) {
    Page page =
        new Page(
            ABOUT,
            "About",
            PageType.NONE,
            ItemStatus.DRAFT,
            fields,
            Optional.empty(),
            Instant.EPOCH);
    run(
        () ->
            store()
                .pages()
                .change(
                    organization, ABOUT, (current, flat) -> new PageDecision.Saved(page, true)));
  }

  private PageFields page() {
    return run(() -> store().pages().bySlugs(organization, List.of(ABOUT))).get(0).fields();
  }

  @Test
  public void contentWithoutALocaleMovesToTheDefaultOfTheFirst() {
    ItemKey ann = appliedItem("Ann");
    acceptChange(ann, patch("name", "Anna"));
    apply(ann);
    locales("en", "es");
    assertThat(localesOf(ann)).containsExactly(EN);
    assertThat(name(ann, EN)).contains(text("Anna"));
    assertThat(name(version(ann, 1).fields(), EN)).contains(text("Ann"));
    assertThat(version(ann, 1).fields().byLocale()).containsOnlyKeys(EN);
    assertThat(item(ann).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  public void countsGoWithTheContent() {
    appliedItem("Ann");
    appliedItem("Bob");
    locales("en");
    assertThat(count(EN)).isEqualTo(2);
    assertThat(count(LocaleTag.NONE)).isZero();
  }

  @Test
  public void whatIsInTheBinMovesToo() {
    ItemKey ann = appliedItem("Ann");
    acceptChange(ann, ItemCommand.delete());
    apply(ann);
    locales("en");
    acceptChange(ann, ItemCommand.restore());
    apply(ann);
    assertThat(name(ann, EN)).contains(text("Ann"));
  }

  @Test
  public void commandsAcceptedWithoutALocaleAreAppliedInTheDefault() {
    ItemKey ann = appliedItem("Ann");
    acceptChange(ann, patch("rank", 7));
    ItemKey bob = acceptCreate("Bob");
    locales("en", "es");
    apply(ann, bob);
    assertThat(localesOf(ann)).containsExactly(EN);
    assertThat(item(ann).orElseThrow().fields().in(EN))
        .containsKeys(new FieldKey("name"), new FieldKey("rank"));
    assertThat(localesOf(bob)).containsExactly(EN);
  }

  @Test
  public void aVersionFromBeforeIsRestoredInTheDefault() {
    ItemKey ann = appliedItem("Ann");
    acceptChange(ann, patch("name", "Anna"));
    apply(ann);
    locales("en");
    acceptChange(ann, ItemCommand.restoreVersion(1));
    apply(ann);
    assertThat(localesOf(ann)).containsExactly(EN);
    assertThat(name(ann, EN)).contains(text("Ann"));
  }

  @Test
  public void uniqueValuesAreClaimedInTheDefault() {
    ItemKey book = appliedBook("isbn", "1");
    locales("en");
    assertThat(holder(EN, "1")).contains(book.id());
    assertThat(holder(LocaleTag.NONE, "1")).isEmpty();
  }

  private Optional<Long> holder(LocaleTag locale, String isbn) {
    UniqueKey key = new UniqueKey(organization, BOOKS, new FieldKey("isbn"), "isbn", locale, isbn);
    return run(
        () ->
            store()
                .processing()
                .inTransaction(
                    transaction ->
                        transaction
                            .findUnique(List.of(key))
                            .map(found -> Optional.ofNullable(found.holders().get(key)))));
  }

  @Test
  public void referencesAreStillKnown() {
    ItemKey target = appliedItem("Target");
    ItemKey source = acceptCreate("Source");
    acceptChange(source, patch("manager", target.id()));
    apply(source);
    locales("en");
    acceptChange(target, ItemCommand.delete());
    apply(target);
    assertThat(run(() -> store().cleanups().next(MANY, java.time.Duration.ofSeconds(30))))
        .hasValueSatisfying(
            part -> assertThat(part.sources()).extracting(one -> one.item()).contains(source));
  }

  @Test
  public void pagesMoveToo() {
    PageFields flat = new PageFields(Map.of(LocaleTag.NONE, Inputs.members("z", 1, "a", "Hi")));
    savePage(flat);
    locales("en");
    assertThat(page().byLocale()).containsOnlyKeys(EN);
    assertThat(page().in(EN)).contains(Inputs.members("z", 1, "a", "Hi"));
    assertThat(page().in(EN).orElseThrow().values().keySet()).containsExactly("z", "a");
    locales();
    assertThat(page()).isEqualTo(flat);
  }

  @Test
  public void pagesAreWrittenInTheLocalesOfTheMoment() {
    locales("es", "en");
    List<LocaleTag> flatLocales = new java.util.ArrayList<>();
    run(
        () ->
            store()
                .pages()
                .change(
                    organization,
                    ABOUT,
                    (current, flat) -> {
                      flatLocales.add(flat);
                      return new PageDecision.Missing();
                    }));
    assertThat(flatLocales).containsExactly(ES);
  }

  @Test
  public void whatWasInTheDefaultStaysInSightWhenTheLastLocalesGo() {
    locales("en", "es");
    ItemKey ann = acceptCreate("Ann");
    acceptChange(ann, patchIn("es", "name", "Ana"));
    apply(ann);
    locales();
    assertThat(localesOf(ann)).containsExactlyInAnyOrder(LocaleTag.NONE, ES);
    assertThat(name(ann, LocaleTag.NONE)).contains(text("Ann"));
    locales("en", "es");
    assertThat(localesOf(ann)).containsExactlyInAnyOrder(EN, ES);
    assertThat(name(ann, EN)).contains(text("Ann"));
    assertThat(name(ann, ES)).contains(text("Ana"));
  }

  @Test
  public void whatWasWrittenLastWinsOverWhatWasKeptHidden() {
    locales("en", "es");
    ItemKey book = acceptBook("isbn", "1");
    acceptBookChange(book, patchIn("es", "isbn", "hidden"));
    apply(book);
    locales();
    locales("es");
    assertThat(item(book).orElseThrow().fields().byLocale()).containsOnlyKeys(ES);
    assertThat(holder(ES, "1")).contains(book.id());
    assertThat(holder(ES, "hidden")).isEmpty();
  }

  @Test
  public void ofTwoClaimsThatMeetTheOlderStays() {
    locales("en", "es");
    ItemKey hidden =
        accept(
                creates(
                    BOOKS,
                    ItemCommand.create(Optional.empty(), Elements.flatIn("es", "isbn", "1"))))
            .get(0);
    apply(hidden);
    locales();
    ItemKey later = appliedBook("isbn", "1");
    locales("es");
    assertThat(holder(ES, "1")).contains(hidden.id());
    assertThat(item(later).orElseThrow().fields().byLocale()).containsOnlyKeys(ES);
    acceptBookChange(later, patchIn("es", "isbn", "2"));
    apply(later);
    assertThat(holder(ES, "1")).contains(hidden.id());
    assertThat(holder(ES, "2")).contains(later.id());
  }

  @Test
  public void nothingMovesFromLocalesToOthers() {
    locales("en");
    ItemKey ann = appliedItem("Ann");
    locales("es");
    assertThat(localesOf(ann)).containsExactly(EN);
    locales("es", "en");
    assertThat(name(ann, EN)).contains(text("Ann"));
  }

  @Test
  public void otherOrganizationsKeepTheirsWhereItIs() {
    ItemKey ann = appliedItem("Ann");
    OrganizationId theirs = store().newOrganization();
    store().save(theirs, Schemas.teamMembers());
    locales(theirs, Elements.locales("en"));
    assertThat(localesOf(ann)).containsExactly(LocaleTag.NONE);
    assertThat(count(LocaleTag.NONE)).isEqualTo(1);
  }
}
