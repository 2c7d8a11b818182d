package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.PageRepository;
import dev.creamery.application.port.out.PageRepository.Selection;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.FieldFilter;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import dev.creamery.domain.page.PageWords;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PageRepository} promises. */
public abstract class PageRepositoryContract {
  private static final Instant AT = Instant.parse("2024-05-17T14:14:41.484894Z");
  private static final LocaleTag ES = new LocaleTag("es");

  private OrganizationId organization = new OrganizationId(1);

  protected abstract PageRepository repository();

  /** An organization without pages. */
  protected abstract OrganizationId newOrganization();

  /** The answer, where this kind of repository may be asked. */
  protected abstract <T> T run(Supplier<Uni<T>> question);

  @BeforeEach
  protected void makeAnOrganizationOfItsOwn() {
    organization = newOrganization();
  }

  private static Page page(String slug, String type, ItemStatus status, PageFields fields) {
    Optional<Instant> published =
        status == ItemStatus.PUBLISHED ? Optional.of(AT.minusSeconds(1)) : Optional.empty();
    return new Page(new PageSlug(slug), "Title", new PageType(type), status, fields, published, AT);
  }

  private static Page page(String slug) {
    return page(slug, "*", ItemStatus.PUBLISHED, flat("hero", "Hi"));
  }

  private static PageFields flat(Object... namesAndValues) {
    return new PageFields(Map.of(LocaleTag.NONE, Inputs.members(namesAndValues)));
  }

  private PageDecision change(PageSlug slug, PageDecision decision) {
    return run(() -> repository().change(organization, slug, current -> decision));
  }

  private Page save(Page page) {
    PageDecision saved = new PageDecision.Saved(page, true);
    assertThat(change(page.slug(), saved)).isEqualTo(saved);
    return page;
  }

  private List<Page> bySlugs(OrganizationId owner, String... slugs) {
    List<PageSlug> named = List.of(slugs).stream().map(PageSlug::new).toList();
    return run(() -> repository().bySlugs(owner, named));
  }

  private List<String> slice(Selection selection, int limit, long offset) {
    return run(() -> repository().slice(selection, limit, offset)).stream()
        .map(page -> page.slug().value())
        .toList();
  }

  private List<String> selected(Selection selection) {
    List<String> slugs = slice(selection, 100, 0);
    assertThat(run(() -> repository().count(selection))).isEqualTo(slugs.size());
    return slugs;
  }

  private Selection readable(FieldFilter... filters) {
    return new Selection(
        organization,
        Optional.empty(),
        Optional.of(LocaleTag.NONE),
        false,
        List.of(filters),
        Set.of());
  }

  private Selection withWords(String query) {
    return new Selection(
        organization, Optional.empty(), Optional.empty(), true, List.of(), PageWords.of(query));
  }

  @Test
  public void givesBackEverythingOfAPage() {
    Page full =
        page(
            "about",
            "landing",
            ItemStatus.PUBLISHED,
            new PageFields(
                Map.of(
                    new LocaleTag("en"),
                    Inputs.members(
                        "z",
                        "ä \"quoted\" \\u0000",
                        "a",
                        List.of(1, Inputs.number("1.50"), true, Inputs.NOTHING, List.of()),
                        "",
                        Map.of("deep", Map.of()),
                        "big",
                        Inputs.number("1e1000")),
                    ES,
                    Inputs.members())));
    save(full);
    assertThat(bySlugs(organization, "about")).containsExactly(full);
    assertThat(
            bySlugs(organization, "about")
                .get(0)
                .fields()
                .in(new LocaleTag("en"))
                .orElseThrow()
                .values()
                .keySet())
        .containsExactly("z", "a", "", "big");
  }

  @Test
  public void givesADraftThatHasNothing() {
    Page bare = save(page("bare", "*", ItemStatus.DRAFT, PageFields.NONE));
    assertThat(bySlugs(organization, "bare")).containsExactly(bare);
    assertThat(selected(Selection.all(organization))).containsExactly("bare");
  }

  @Test
  public void decidesOnThePageAsItIs() {
    PageSlug slug = new PageSlug("about");
    Page first = page("about");
    assertThat(
            run(
                () ->
                    repository()
                        .change(
                            organization,
                            slug,
                            current ->
                                current.isEmpty()
                                    ? new PageDecision.Saved(first, true)
                                    : new PageDecision.Missing())))
        .isEqualTo(new PageDecision.Saved(first, true));
    assertThat(
            run(
                () ->
                    repository()
                        .change(
                            organization,
                            slug,
                            current -> new PageDecision.Unchanged(current.orElseThrow()))))
        .isEqualTo(new PageDecision.Unchanged(first));
  }

  @Test
  public void replacesAPageInItsPlace() {
    save(page("first"));
    save(page("second"));
    Page next = save(page("first", "blog", ItemStatus.DRAFT, flat("hero", "Ho")));
    assertThat(bySlugs(organization, "first")).containsExactly(next);
    assertThat(selected(Selection.all(organization))).containsExactly("first", "second");
  }

  @Test
  public void deletesAPageForEver() {
    save(page("about"));
    change(new PageSlug("about"), new PageDecision.Deleted("editor"));
    assertThat(bySlugs(organization, "about")).isEmpty();
    save(page("about"));
    assertThat(bySlugs(organization, "about")).hasSize(1);
  }

  @Test
  public void doesNothingForWhatIsRefused() {
    Page page = save(page("about"));
    change(page.slug(), new PageDecision.Missing());
    change(page.slug(), new PageDecision.Rejected(List.of()));
    change(new PageSlug("other"), new PageDecision.Unchanged(page("other")));
    assertThat(selected(Selection.all(organization))).containsExactly("about");
  }

  @Test
  public void keepsThePagesOfOrganizationsApart() {
    save(page("about"));
    OrganizationId theirs = newOrganization();
    assertThat(bySlugs(theirs, "about")).isEmpty();
    assertThat(selected(Selection.all(theirs))).isEmpty();
    run(
        () ->
            repository()
                .change(
                    theirs, new PageSlug("about"), current -> new PageDecision.Deleted("editor")));
    assertThat(bySlugs(organization, "about")).hasSize(1);
  }

  @Test
  public void tellsCapitalsApart() {
    save(page("About"));
    assertThat(bySlugs(organization, "about", "ABOUT")).isEmpty();
    save(page("about"));
    assertThat(bySlugs(organization, "About", "about")).hasSize(2);
  }

  @Test
  public void slicesInOrderOfCreation() {
    for (String slug : List.of("c", "a", "b")) {
      save(page(slug));
    }
    Selection all = Selection.all(organization);
    assertThat(slice(all, 2, 0)).containsExactly("c", "a");
    assertThat(slice(all, 2, 2)).containsExactly("b");
    assertThat(slice(all, 2, 3)).isEmpty();
  }

  @Test
  public void selectsByTypeStatusAndLocale() {
    save(page("landing", "landing", ItemStatus.PUBLISHED, flat()));
    save(page("blog", "blog", ItemStatus.DRAFT, flat()));
    save(
        page(
            "spanish", "blog", ItemStatus.PUBLISHED, new PageFields(Map.of(ES, Inputs.members()))));
    assertThat(selected(readable())).containsExactly("landing");
    assertThat(
            selected(
                new Selection(
                    organization,
                    Optional.of(new PageType("blog")),
                    Optional.empty(),
                    true,
                    List.of(),
                    Set.of())))
        .containsExactly("blog", "spanish");
    assertThat(
            selected(
                new Selection(
                    organization, Optional.empty(), Optional.of(ES), false, List.of(), Set.of())))
        .containsExactly("spanish");
  }

  @Test
  public void selectsByFields() {
    save(page("text", "*", ItemStatus.PUBLISHED, flat("x", "7", "y", "1")));
    save(page("number", "*", ItemStatus.PUBLISHED, flat("x", Inputs.number("7.0"), "y", 2)));
    save(page("flag", "*", ItemStatus.PUBLISHED, flat("x", true, "ü 'y", "it's")));
    save(page("list", "*", ItemStatus.PUBLISHED, flat("x", List.of("7"))));
    save(page("object", "*", ItemStatus.PUBLISHED, flat("x", Map.of("x", "7"))));
    assertThat(selected(readable(new FieldFilter("x", "7")))).containsExactly("text", "number");
    assertThat(selected(readable(new FieldFilter("x", "True")))).containsExactly("flag");
    assertThat(selected(readable(new FieldFilter("ü 'y", "it's")))).containsExactly("flag");
    assertThat(selected(readable(new FieldFilter("x", "7"), new FieldFilter("y", "1"))))
        .containsExactly("text");
    assertThat(selected(readable(new FieldFilter("x", "9".repeat(100))))).isEmpty();
    assertThat(selected(readable(new FieldFilter("nothing", "7")))).isEmpty();
  }

  @Test
  public void selectsByWords() {
    save(page("ferns", "*", ItemStatus.PUBLISHED, flat("hero", "<b>Green</b> leaves")));
    save(page("moss", "*", ItemStatus.DRAFT, flat("hero", "Green stones")));
    assertThat(selected(withWords("GREEN"))).containsExactly("ferns", "moss");
    assertThat(selected(withWords("leaves green ferns title"))).containsExactly("ferns");
    assertThat(selected(withWords("gree"))).isEmpty();
  }

  @Test
  public void selectsByTheWordsOfTheLastState() {
    save(page("ferns", "*", ItemStatus.PUBLISHED, flat("hero", "Green")));
    save(page("ferns", "*", ItemStatus.PUBLISHED, flat("hero", "Brown")));
    assertThat(selected(withWords("green"))).isEmpty();
    assertThat(selected(withWords("brown"))).containsExactly("ferns");
  }

  @Test
  public void decidesWritesOfOnePageOneAfterTheOther() {
    PageSlug slug = new PageSlug("counter");
    List<Uni<PageDecision>> writes =
        IntStream.range(0, 8)
            .mapToObj(i -> repository().change(organization, slug, this::counted))
            .toList();
    List<PageDecision> decisions = run(() -> Uni.join().all(writes).andFailFast());
    assertThat(decisions)
        .filteredOn(one -> one instanceof PageDecision.Saved saved && saved.created())
        .hasSize(1);
    assertThat(bySlugs(organization, "counter"))
        .singleElement()
        .satisfies(page -> assertThat(page.title()).isEqualTo("8"));
  }

  /** Counts in the title how often the page was written. */
  private PageDecision counted(Optional<Page> current) {
    int before = current.map(page -> Integer.parseInt(page.title())).orElse(0);
    Page next =
        new Page(
            new PageSlug("counter"),
            String.valueOf(before + 1),
            PageType.NONE,
            ItemStatus.DRAFT,
            PageFields.NONE,
            Optional.empty(),
            AT);
    return new PageDecision.Saved(next, current.isEmpty());
  }
}
