package dev.creamery.application.fake;

import dev.creamery.application.manage.Plan;
import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.evolution.Evolution;
import dev.creamery.domain.evolution.ItemSurvey;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Schemas in memory. */
public final class InMemoryCollectionRepository implements CollectionRepository {
  private record Id(OrganizationId organization, CollectionKey key) {}

  private final Map<Id, Collection> kept = new ConcurrentHashMap<>();
  private Supplier<List<Item>> items = List::of;
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

  /** From now on these items are looked at before a collection changes. */
  public void lookAt(Supplier<List<Item>> allItems) {
    items = allItems;
  }

  @Override
  public Uni<Saved> save(OrganizationId organization, Collection wanted) {
    return Uni.createFrom().item(() -> saveNow(new Id(organization, wanted.key()), wanted));
  }

  private synchronized Saved saveNow(Id id, Collection wanted) {
    Collection current = kept.get(id);
    if (current == null) {
      Collection first = Evolution.first(wanted).result();
      kept.put(id, first);
      return new Saved.InForce(first, true);
    }
    Evolution evolution = Evolution.between(current, wanted);
    if (Definition.store(evolution.result()).equals(Definition.store(current))) {
      return new Saved.InForce(current, false);
    }
    List<Obstacle> obstacles = obstacles(id, evolution);
    if (!obstacles.isEmpty()) {
      return new Saved.InTheWay(obstacles);
    }
    kept.put(id, evolution.result());
    return new Saved.InForce(evolution.result(), false);
  }

  @Override
  public Uni<Plan> plan(OrganizationId organization, Collection wanted) {
    return Uni.createFrom().item(() -> planNow(new Id(organization, wanted.key()), wanted));
  }

  private Plan planNow(Id id, Collection wanted) {
    Collection current = kept.get(id);
    if (current == null) {
      return new Plan(true, List.of(), List.of());
    }
    Evolution evolution = Evolution.between(current, wanted);
    return new Plan(false, evolution.changes(), obstacles(id, evolution));
  }

  private List<Obstacle> obstacles(Id id, Evolution evolution) {
    ItemSurvey survey = new ItemSurvey(evolution);
    items.get().stream()
        .filter(item -> item.key().organization().equals(id.organization()))
        .filter(item -> item.collection().equals(id.key()))
        .sorted(Comparator.comparing(item -> item.key().id()))
        .forEach(survey::look);
    return survey.obstacles();
  }

  @Override
  public Uni<Deletion> delete(OrganizationId organization, CollectionKey key, boolean force) {
    return Uni.createFrom().item(() -> delete(new Id(organization, key), force));
  }

  @Override
  public Uni<Deletion> planDeletion(OrganizationId organization, CollectionKey key) {
    return Uni.createFrom().item(() -> planDeletion(new Id(organization, key)));
  }

  private synchronized Deletion planDeletion(Id id) {
    if (!kept.containsKey(id)) {
      return Deletion.NOT_FOUND;
    }
    return withItems.contains(id) || items.get().stream().anyMatch(item -> isOf(item, id))
        ? Deletion.HAS_ITEMS
        : Deletion.DELETED;
  }

  private static boolean isOf(Item item, Id id) {
    return item.key().organization().equals(id.organization())
        && item.collection().equals(id.key());
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
