package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.json.InputJson;
import dev.creamery.application.manage.Plan;
import dev.creamery.application.port.out.CollectionRepository.Saved;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.evolution.Evolution;
import dev.creamery.domain.evolution.Obstacle;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/** The change of one collection, within a transaction. */
record CollectionChange(Session session, CollectionRowId id, SchemaCache schemas) {
  Uni<Saved> save(Collection wanted) {
    return current()
        .flatMap(current -> current == null ? create(wanted) : replace(current, wanted));
  }

  Uni<Plan> plan(Collection wanted) {
    return current()
        .flatMap(
            current -> {
              if (current == null) {
                return Uni.createFrom().item(new Plan(true, List.of(), List.of()));
              }
              Evolution evolution = Evolution.between(current, wanted);
              return new StoredItems(session, id)
                  .obstacles(current, evolution)
                  .map(obstacles -> new Plan(false, evolution.changes(), obstacles));
            });
  }

  private Uni<@Nullable Collection> current() {
    return session
        .createNativeQuery(EvolutionStatements.CURRENT, Tuple.class)
        .setParameter(1, id.org())
        .setParameter(2, id.key())
        .getSingleResultOrNull()
        .map(
            row ->
                row == null
                    ? null
                    : schemas.parse(
                        id.org(),
                        id.key(),
                        row.get("version", Long.class),
                        row.get("definition", String.class)));
  }

  private Uni<Saved> create(Collection wanted) {
    Collection first = Evolution.first(wanted).result();
    return session
        .createNativeQuery(EvolutionStatements.CREATE, Long.class)
        .setParameter(1, id.org())
        .setParameter(2, id.key())
        .setParameter(3, first.name())
        .setParameter(4, InputJson.write(Definition.store(first)))
        .getSingleResultOrNull()
        // Somebody else was first: theirs is there to be replaced now.
        .flatMap(
            version ->
                version == null
                    ? save(wanted)
                    : Uni.createFrom().item(new Saved.InForce(first, true)));
  }

  private Uni<Saved> replace(Collection current, Collection wanted) {
    Evolution evolution = Evolution.between(current, wanted);
    if (Definition.store(evolution.result()).equals(Definition.store(current))) {
      return Uni.createFrom().item(new Saved.InForce(current, false));
    }
    StoredItems items = new StoredItems(session, id);
    return items
        .hold(current, evolution)
        .flatMap(held -> items.obstacles(current, evolution))
        .flatMap(obstacles -> replace(current, evolution, items, obstacles));
  }

  private Uni<Saved> replace(
      Collection current, Evolution evolution, StoredItems items, List<Obstacle> obstacles) {
    if (!obstacles.isEmpty()) {
      return Uni.createFrom().item(new Saved.InTheWay(obstacles));
    }
    Collection result = evolution.result();
    return session
        .createNativeQuery(EvolutionStatements.REPLACE)
        .setParameter(1, id.org())
        .setParameter(2, id.key())
        .setParameter(3, result.name())
        .setParameter(4, InputJson.write(Definition.store(result)))
        .executeUpdate()
        .flatMap(done -> items.claimValues(current, result))
        .replaceWith(new Saved.InForce(result, false));
  }
}
