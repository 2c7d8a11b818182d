package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.PageRepository;
import dev.creamery.application.port.out.PageRepository.Selection;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PageRepository} promises of the pages that it keeps. */
public abstract class PageRepositoryContract extends PageContract {
  private static final LocaleTag ES = new LocaleTag("es");

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
                            (current, flat) ->
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
                            (current, flat) -> new PageDecision.Unchanged(current.orElseThrow()))))
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
                    theirs,
                    new PageSlug("about"),
                    (current, flat) -> new PageDecision.Deleted("editor")));
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
  public void decidesWritesOfOnePageOneAfterTheOther() {
    PageSlug slug = new PageSlug("counter");
    List<Uni<PageDecision>> writes =
        IntStream.range(0, 8)
            .mapToObj(
                i -> repository().change(organization, slug, (current, flat) -> counted(current)))
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
