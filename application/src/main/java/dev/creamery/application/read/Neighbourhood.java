package dev.creamery.application.read;

import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
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
 * level is looked up too, because even a URI must not tell of a draft or a deleted item.
 */
final class Neighbourhood {
  private final ItemQueries queries;
  private final Directory directory;
  private final OrganizationId organization;
  private final LocaleTag locale;
  private final boolean drafts;
  private final Map<Long, Item> visible = new HashMap<>();
  private final Set<Long> asked = new HashSet<>();
  private final Map<CollectionKey, Collection> schemas = new HashMap<>();

  Neighbourhood(
      ItemQueries queries,
      Directory directory,
      OrganizationId organization,
      LocaleTag locale,
      boolean drafts) {
    this.queries = queries;
    this.directory = directory;
    this.organization = organization;
    this.locale = locale;
    this.drafts = drafts;
  }

  /** All that rendering these items at these levels needs. */
  Uni<Rendering> around(List<Item> items, int levels, boolean altMediaText) {
    return gather(items, levels).map(done -> new Rendering(locale, altMediaText, visible, schemas));
  }

  private Uni<Void> gather(List<Item> items, int levels) {
    Set<Long> next = levels > 0 ? targets(items) : new HashSet<>();
    next.removeAll(asked);
    Uni<Void> known = learnSchemas(items);
    if (next.isEmpty()) {
      return known;
    }
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

  private Set<Long> targets(List<Item> items) {
    return items.stream()
        .flatMap(item -> item.fields().in(locale).values().stream())
        .filter(FieldValue.Reference.class::isInstance)
        .flatMap(value -> ((FieldValue.Reference) value).value().targets().stream())
        .filter(ReferenceTarget.ToItem.class::isInstance)
        .map(target -> ((ReferenceTarget.ToItem) target).id())
        .collect(Collectors.toCollection(HashSet::new));
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
