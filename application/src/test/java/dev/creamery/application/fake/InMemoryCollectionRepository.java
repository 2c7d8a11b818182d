package dev.creamery.application.fake;

import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Schemas in memory. */
public final class InMemoryCollectionRepository implements CollectionRepository {
  private record Id(OrganizationId organization, CollectionKey key) {}

  private final Map<Id, Collection> kept = new ConcurrentHashMap<>();
  private final Set<Id> withItems = ConcurrentHashMap.newKeySet();

  /** From now on the collection has items, until it is deleted. */
  public void putItem(OrganizationId organization, CollectionKey key) {
    withItems.add(new Id(organization, key));
  }

  /** Whether the collection has items. */
  public boolean hasItems(OrganizationId organization, CollectionKey key) {
    return withItems.contains(new Id(organization, key));
  }

  @Override
  public Uni<Optional<Collection>> find(OrganizationId organization, CollectionKey key) {
    return Uni.createFrom().item(() -> Optional.ofNullable(kept.get(new Id(organization, key))));
  }

  @Override
  public Uni<List<Collection>> list(OrganizationId organization) {
    return Uni.createFrom()
        .item(
            () ->
                kept.entrySet().stream()
                    .filter(entry -> entry.getKey().organization().equals(organization))
                    .map(Map.Entry::getValue)
                    .sorted(Comparator.comparing(collection -> collection.key().value()))
                    .toList());
  }

  @Override
  public Uni<Boolean> save(OrganizationId organization, Collection collection) {
    Id id = new Id(organization, collection.key());
    return Uni.createFrom().item(() -> kept.put(id, collection) == null);
  }

  @Override
  public Uni<Deletion> delete(OrganizationId organization, CollectionKey key, boolean force) {
    return Uni.createFrom().item(() -> delete(new Id(organization, key), force));
  }

  private synchronized Deletion delete(Id id, boolean force) {
    if (!kept.containsKey(id)) {
      return Deletion.NOT_FOUND;
    }
    if (withItems.contains(id) && !force) {
      return Deletion.HAS_ITEMS;
    }
    withItems.remove(id);
    kept.remove(id);
    return Deletion.DELETED;
  }
}
