package dev.creamery.application.port.out;

import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.FieldFilter;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Keeps pages. Reads the store itself, never a cache. Fails with {@link Unavailable}. */
public interface PageRepository {
  /**
   * Which pages are meant: those for which all of this holds.
   *
   * @param type of this type; empty for every type and none
   * @param locale written in this locale; empty for whatever locale
   * @param drafts whether drafts are meant too
   * @param filters having these fields in the locale; empty without a locale
   * @param words having all of these {@linkplain dev.creamery.domain.page.PageWords words}
   */
  record Selection(
      OrganizationId organization,
      Optional<PageType> type,
      Optional<LocaleTag> locale,
      boolean drafts,
      List<FieldFilter> filters,
      Set<String> words) {
    public Selection {
      filters = List.copyOf(filters);
      words = Set.copyOf(words);
      if (locale.isEmpty() && !filters.isEmpty()) {
        throw new IllegalArgumentException("Fields are looked at in a locale");
      }
    }

    /** All pages of an organization. */
    public static Selection all(OrganizationId organization) {
      return new Selection(
          organization, Optional.empty(), Optional.empty(), true, List.of(), Set.of());
    }
  }

  Uni<Long> count(Selection selection);

  /** The pages in order of creation, from the one at this offset. */
  Uni<List<Page>> slice(Selection selection, int limit, long offset);

  /** Those of these pages that exist, drafts too, in no particular order. */
  Uni<List<Page>> bySlugs(OrganizationId organization, Collection<PageSlug> slugs);

  /**
   * Decides a write and carries it out, in one transaction. Of two writes of a page at once, the
   * second is decided on what the first made of it. A delete also notes the page for {@link
   * ReferenceCleanups} where something refers to it.
   *
   * @param decide given the page as it is, empty where there is none, and where flat content goes
   *     until this is committed, tells what the write comes to; pure, and called once at the most
   * @return what was decided, after the commit
   */
  Uni<PageDecision> change(
      OrganizationId organization,
      PageSlug slug,
      BiFunction<Optional<Page>, LocaleTag, PageDecision> decide);
}
