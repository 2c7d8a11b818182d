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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts of pages have in common: an organization of the test's own, and short ways.
 */
public abstract class PageContract {
  static final Instant AT = Instant.parse("2024-05-17T14:14:41.484894Z");

  OrganizationId organization = new OrganizationId(1);

  protected abstract PageRepository repository();

  /** An organization without pages. */
  protected abstract OrganizationId newOrganization();

  /** The answer, where this kind of repository may be asked. */
  protected abstract <T> T run(Supplier<Uni<T>> question);

  @BeforeEach
  protected void makeAnOrganizationOfItsOwn() {
    organization = newOrganization();
  }

  static Page page(String slug, String type, ItemStatus status, PageFields fields) {
    Optional<Instant> published =
        status == ItemStatus.PUBLISHED ? Optional.of(AT.minusSeconds(1)) : Optional.empty();
    return new Page(new PageSlug(slug), "Title", new PageType(type), status, fields, published, AT);
  }

  static Page page(String slug) {
    return page(slug, "*", ItemStatus.PUBLISHED, flat("hero", "Hi"));
  }

  static PageFields flat(Object... namesAndValues) {
    return new PageFields(Map.of(LocaleTag.NONE, Inputs.members(namesAndValues)));
  }

  PageDecision change(PageSlug slug, PageDecision decision) {
    return run(() -> repository().change(organization, slug, (current, flat) -> decision));
  }

  Page save(Page page) {
    PageDecision saved = new PageDecision.Saved(page, true);
    assertThat(change(page.slug(), saved)).isEqualTo(saved);
    return page;
  }

  List<Page> bySlugs(OrganizationId owner, String... slugs) {
    List<PageSlug> named = List.of(slugs).stream().map(PageSlug::new).toList();
    return run(() -> repository().bySlugs(owner, named));
  }

  List<String> slice(Selection selection, int limit, long offset) {
    return run(() -> repository().slice(selection, limit, offset)).stream()
        .map(page -> page.slug().value())
        .toList();
  }

  List<String> selected(Selection selection) {
    List<String> slugs = slice(selection, 100, 0);
    assertThat(run(() -> repository().count(selection))).isEqualTo(slugs.size());
    return slugs;
  }
}
