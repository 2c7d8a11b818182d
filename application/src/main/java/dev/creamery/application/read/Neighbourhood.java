package dev.creamery.application.read;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.reference.ReferenceTarget;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers what items refer to, level by level: one query a level, whatever the fan-out. The last
 * level is looked up too, because even a URI must not tell of a draft or a deleted item. Pages
 * refer to nothing: one query more finds those of all levels.
 */
final class Neighbourhood {
  private final ItemQueries queries;
  private final PageRepository pageRepository;
  private final Directory directory;
  private final MediaUrls mediaUrls;
  private final OrganizationId organization;
  private final LocaleTag locale;
  private final boolean drafts;
  private final Map<Long, Item> visible = new HashMap<>();
  private final Set<Long> asked = new HashSet<>();
  private final Map<CollectionKey, Collection> schemas = new HashMap<>();
  private final Set<PageSlug> pagesNamed = new HashSet<>();
  private final ReferenceBudget lookUps = new ReferenceBudget();

  Neighbourhood(
      ItemQueries queries,
      PageRepository pageRepository,
      Directory directory,
      MediaUrls mediaUrls,
      OrganizationId organization,
      LocaleTag locale,
      boolean drafts) {
    this.queries = queries;
    this.pageRepository = pageRepository;
    this.directory = directory;
    this.mediaUrls = mediaUrls;
    this.organization = organization;
    this.locale = locale;
    this.drafts = drafts;
  }

  /** All that rendering these items at these levels needs. */
  Uni<Rendering> around(List<Item> items, int levels, boolean altMediaText) {
    return gather(items, levels)
        .flatMap(done -> visiblePages())
        .map(pages -> rendering(altMediaText, pages));
  }

  private Rendering rendering(boolean altMediaText, Map<String, Page> pages) {
    return new Rendering(
        locale, altMediaText, visible, pages, schemas, mediaUrls, new ReferenceBudget());
  }

  private Uni<Void> gather(List<Item> items, int levels) {
    List<ReferenceTarget> targets = levels > 0 ? targets(items) : List.of();
    pagesNamed.addAll(pages(targets));
    Set<Long> next = items(targets);
    next.removeAll(asked);
    Uni<Void> known = learnSchemas(items);
    if (next.isEmpty()) {
      return known;
    }
    lookUps.spend(next.size());
    asked.addAll(next);
    return known
        .flatMap(done -> queries.byIds(organization, next))
        .map(found -> found.stream().filter(this::mayBeShown).toList())
        .invoke(found -> found.forEach(item -> visible.put(item.key().id(), item)))
        .flatMap(found -> gather(found, levels - 1));
  }

  private boolean mayBeShown(Item item) {
    return !item.deleted() && (drafts || item.status() == ItemStatus.PUBLISHED);
  }

  private Uni<Map<String, Page>> visiblePages() {
    return pagesNamed.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : pageRepository
            .bySlugs(organization, pagesNamed)
            .map(
                found ->
                    found.stream()
                        .filter(page -> drafts || page.status() == ItemStatus.PUBLISHED)
                        .collect(Collectors.toMap(page -> page.slug().value(), page -> page)));
  }

  private List<ReferenceTarget> targets(List<Item> items) {
    return items.stream()
        .flatMap(item -> item.fields().in(locale).values().stream())
        .filter(FieldValue.Reference.class::isInstance)
        .flatMap(value -> ((FieldValue.Reference) value).value().targets().stream())
        .toList();
  }

  private static Set<Long> items(List<ReferenceTarget> targets) {
    return targets.stream()
        .filter(ReferenceTarget.ToItem.class::isInstance)
        .map(target -> ((ReferenceTarget.ToItem) target).id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<PageSlug> pages(List<ReferenceTarget> targets) {
    return targets.stream()
        .filter(ReferenceTarget.ToPage.class::isInstance)
        .flatMap(target -> PageSlug.parse(((ReferenceTarget.ToPage) target).slug()).stream())
        .collect(Collectors.toSet());
  }

  private Uni<Void> learnSchemas(List<Item> items) {
    Uni<Void> learnt = Uni.createFrom().voidItem();
    for (CollectionKey key : items.stream().map(Item::collection).collect(Collectors.toSet())) {
      if (!schemas.containsKey(key)) {
        learnt =
            learnt
                .flatMap(done -> directory.collection(organization, key))
                .invoke(found -> found.ifPresent(schema -> schemas.put(key, schema)))
                .replaceWithVoid();
      }
    }
    return learnt;
  }
}
