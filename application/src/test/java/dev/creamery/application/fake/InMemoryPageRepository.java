package dev.creamery.application.fake;

import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageWords;
import dev.creamery.domain.reference.ReferenceTarget;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Pages in memory. */
public final class InMemoryPageRepository implements PageRepository {
  private record Id(OrganizationId organization, PageSlug slug) {}

  private final Deletions deletions;
  private final Function<OrganizationId, LocaleTag> flatLocale;

  /** Hears of deleted pages. */
  interface Deletions {
    void deleted(OrganizationId organization, PageSlug slug, String editor);
  }

  /** No pages, and nothing that could refer to any. */
  public InMemoryPageRepository() {
    this((organization, slug, editor) -> {}, organization -> LocaleTag.NONE);
  }

  InMemoryPageRepository(Deletions deletions, Function<OrganizationId, LocaleTag> flatLocale) {
    this.deletions = deletions;
    this.flatLocale = flatLocale;
  }

  /** In order of creation. */
  private final Map<Id, Page> kept = new LinkedHashMap<>();

  @Override
  public Uni<Long> count(Selection selection) {
    return Uni.createFrom().item(() -> (long) selected(selection).size());
  }

  @Override
  public Uni<List<Page>> slice(Selection selection, int limit, long offset) {
    return Uni.createFrom()
        .item(() -> selected(selection).stream().skip(offset).limit(limit).toList());
  }

  private List<Page> selected(Selection selection) {
    return of(selection.organization()).stream()
        .filter(page -> selection.type().map(page.type()::equals).orElse(true))
        .filter(page -> selection.drafts() || page.status() == ItemStatus.PUBLISHED)
        .filter(page -> selection.locale().isEmpty() || shows(page, selection))
        .filter(page -> PageWords.of(page).containsAll(selection.words()))
        .toList();
  }

  private static boolean shows(Page page, Selection selection) {
    return selection
        .locale()
        .flatMap(page.fields()::in)
        .filter(fields -> selection.filters().stream().allMatch(one -> one.matches(fields)))
        .isPresent();
  }

  @Override
  public Uni<List<Page>> bySlugs(OrganizationId organization, Collection<PageSlug> slugs) {
    return Uni.createFrom()
        .item(() -> of(organization).stream().filter(page -> slugs.contains(page.slug())).toList());
  }

  private synchronized List<Page> of(OrganizationId organization) {
    return kept.entrySet().stream()
        .filter(entry -> entry.getKey().organization().equals(organization))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public Uni<PageDecision> change(
      OrganizationId organization,
      PageSlug slug,
      BiFunction<Optional<Page>, LocaleTag, PageDecision> decide) {
    return Uni.createFrom()
        .item(() -> changeNow(new Id(organization, slug), decide))
        .invoke(decision -> tell(organization, slug, decision));
  }

  private void tell(OrganizationId organization, PageSlug slug, PageDecision decision) {
    if (decision instanceof PageDecision.Deleted deleted) {
      deletions.deleted(organization, slug, deleted.editor());
    }
  }

  private synchronized PageDecision changeNow(
      Id id, BiFunction<Optional<Page>, LocaleTag, PageDecision> decide) {
    PageDecision decision =
        decide.apply(Optional.ofNullable(kept.get(id)), flatLocale.apply(id.organization()));
    if (decision instanceof PageDecision.Saved saved) {
      kept.put(id, saved.page());
    } else if (decision instanceof PageDecision.Deleted) {
      kept.remove(id);
    }
    return decision;
  }

  synchronized void move(MovedContent moved) {
    kept.replaceAll((id, page) -> moved.page(id.organization(), page));
  }

  /** Whether there is what a reference points to. */
  synchronized boolean has(OrganizationId organization, ReferenceTarget.ToPage target) {
    return PageSlug.parse(target.slug())
        .flatMap(slug -> Optional.ofNullable(kept.get(new Id(organization, slug))))
        .filter(page -> target.pageType().map(page.type().code()::equals).orElse(true))
        .isPresent();
  }
}
