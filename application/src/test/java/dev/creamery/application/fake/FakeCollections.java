package dev.creamery.application.fake;

import dev.creamery.application.manage.Plan;
import dev.creamery.application.port.in.Collections;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.evolution.FieldChange;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Keeps definitions in memory. The collection {@code full} has items that are in the way of
 * everything.
 */
public final class FakeCollections implements Collections {
  private static final String FULL = "full";
  private static final List<Obstacle> IN_THE_WAY =
      List.of(new Obstacle(new FieldKey("title"), Obstacle.Reason.REQUIRED, 3, List.of(1L, 2L)));

  private final Map<String, Collection> kept = new ConcurrentSkipListMap<>();

  public void reset() {
    kept.clear();
  }

  @Override
  public Uni<Put> put(OrganizationId organization, String key, InputValue.Members definition) {
    Definition read =
        Definition.read(
            new CollectionKey(key),
            definition,
            pattern -> {
              throw new UnsupportedOperationException("No patterns here");
            });
    if (read instanceof Definition.Invalid invalid) {
      return Uni.createFrom().item(new Put.Refused(invalid.violations()));
    }
    Collection collection = ((Definition.Valid) read).collection();
    if (key.equals(FULL) && kept.containsKey(key)) {
      return Uni.createFrom().item(new Put.InTheWay(IN_THE_WAY));
    }
    boolean created = kept.put(key, collection) == null;
    return Uni.createFrom().item(new Put.Saved(collection, created));
  }

  @Override
  public Uni<Planned> plan(OrganizationId organization, String key, InputValue.Members definition) {
    FieldKey title = new FieldKey("title");
    FieldChange renamed =
        new FieldChange(FieldChange.Kind.RENAMED, title, Optional.of(new FieldKey("name")));
    return Uni.createFrom()
        .item(
            new Planned.Sound(
                new Plan(false, List.of(renamed), key.equals(FULL) ? IN_THE_WAY : List.of())));
  }

  @Override
  public Uni<Optional<Collection>> get(OrganizationId organization, CollectionKey key) {
    return Uni.createFrom().item(Optional.ofNullable(kept.get(key.value())));
  }

  @Override
  public Uni<List<Collection>> list(OrganizationId organization) {
    return Uni.createFrom().item(List.copyOf(kept.values()));
  }

  @Override
  public Uni<Deletion> delete(OrganizationId organization, CollectionKey key, boolean force) {
    if (!kept.containsKey(key.value())) {
      return Uni.createFrom().item(Deletion.NOT_FOUND);
    }
    if (key.value().equals(FULL) && !force) {
      return Uni.createFrom().item(Deletion.HAS_ITEMS);
    }
    kept.remove(key.value());
    return Uni.createFrom().item(Deletion.DELETED);
  }

  @Override
  public Uni<Deletion> planDeletion(OrganizationId organization, CollectionKey key, boolean force) {
    if (!kept.containsKey(key.value())) {
      return Uni.createFrom().item(Deletion.NOT_FOUND);
    }
    return Uni.createFrom()
        .item(key.value().equals(FULL) && !force ? Deletion.HAS_ITEMS : Deletion.DELETED);
  }
}
