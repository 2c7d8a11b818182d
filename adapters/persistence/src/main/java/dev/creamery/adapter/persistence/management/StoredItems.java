package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.json.FieldsJson;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.evolution.Evolution;
import dev.creamery.domain.evolution.ItemSurvey;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The items of a collection that is about to change, within a transaction. */
record StoredItems(Session session, CollectionRowId id) {
  private static final int PAGE = 1_000;

  /** Keeps items from being decided by the definition of now, where the next asks more of them. */
  Uni<Void> hold(Collection current, Evolution evolution) {
    boolean asks =
        new ItemSurvey(evolution).isNeeded() || !newlyUnique(current, evolution.result()).isEmpty();
    return asks
        ? session
            .createNativeQuery(EvolutionStatements.HOLD, String.class)
            .setParameter(1, id.org())
            .setParameter(2, id.key())
            .getSingleResult()
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  /** What stands in the way of the change. */
  Uni<List<Obstacle>> obstacles(Collection current, Evolution evolution) {
    ItemSurvey survey = new ItemSurvey(evolution);
    Uni<Void> surveyed =
        survey.isNeeded() ? takeTime().flatMap(done -> look(current, survey)) : nothing();
    List<Obstacle> duplicates = new ArrayList<>();
    return surveyed
        .flatMap(
            done ->
                each(
                    newlyUnique(current, evolution.result()),
                    field -> duplicates(field).invoke(duplicates::addAll).replaceWithVoid()))
        .map(
            done -> {
              List<Obstacle> all = new ArrayList<>(survey.obstacles());
              all.addAll(duplicates);
              return all;
            });
  }

  /** Claims the values of fields that are unique from now on, and releases the others. */
  Uni<Void> claimValues(Collection current, Collection next) {
    return each(
            newlyUnique(next, current), field -> execute(EvolutionStatements.RELEASE_VALUES, field))
        .flatMap(
            done ->
                each(
                    newlyUnique(current, next),
                    field -> execute(EvolutionStatements.CLAIM_VALUES, field)));
  }

  /** The fields that are unique in the second definition and were not in the first. */
  private static List<FieldDefinition> newlyUnique(Collection before, Collection after) {
    return after.fields().stream()
        .filter(FieldDefinition::unique)
        .filter(
            field -> before.storedAs(field.storedAs()).filter(FieldDefinition::unique).isEmpty())
        .toList();
  }

  private Uni<Void> look(Collection current, ItemSurvey survey) {
    AtomicLong last = new AtomicLong();
    return Uni.createFrom()
        .deferred(() -> page(last.get()))
        .invoke(
            rows ->
                rows.forEach(
                    row -> {
                      survey.look(item(current, row));
                      last.set(row.get("id", Long.class));
                    }))
        .repeat()
        .whilst(rows -> rows.size() == PAGE)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<List<Tuple>> page(long after) {
    return session
        .createNativeQuery(EvolutionStatements.ITEMS, Tuple.class)
        .setParameter(1, id.org())
        .setParameter(2, id.key())
        .setParameter(3, after)
        .setParameter(4, PAGE)
        .getResultList();
  }

  private Item item(Collection schema, Tuple row) {
    return new Item(
        new ItemKey(new OrganizationId(id.org()), row.get("id", Long.class)),
        schema.key(),
        ItemStatus.DRAFT,
        1,
        row.get("deleted", Boolean.class),
        FieldsJson.read(row.get("fields", String.class), schema));
  }

  private Uni<List<Obstacle>> duplicates(FieldDefinition field) {
    return takeTime()
        .flatMap(
            done ->
                session
                    .createNativeQuery(EvolutionStatements.DUPLICATES, Long.class)
                    .setParameter(1, id.org())
                    .setParameter(2, id.key())
                    .setParameter(3, field.storedAs())
                    .getResultList())
        .map(
            ids ->
                ids.isEmpty()
                    ? List.of()
                    : List.of(
                        new Obstacle(
                            field.key(),
                            Obstacle.Reason.UNIQUE,
                            ids.size(),
                            ids.subList(0, Math.min(ids.size(), Obstacle.IDS)))));
  }

  private Uni<Void> execute(String statement, FieldDefinition field) {
    return session
        .createNativeQuery(statement)
        .setParameter(1, id.org())
        .setParameter(2, id.key())
        .setParameter(3, field.storedAs())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** For the rest of the transaction. */
  private Uni<Void> takeTime() {
    return session
        .createNativeQuery(CollectionStatements.TAKE_YOUR_TIME, String.class)
        .setParameter(1, Long.toString(CollectionDeletion.FORCED.toMillis()))
        .getSingleResult()
        .replaceWithVoid();
  }

  private static Uni<Void> each(
      List<FieldDefinition> fields, Function<FieldDefinition, Uni<Void>> work) {
    return Multi.createFrom()
        .iterable(fields)
        .onItem()
        .transformToUniAndConcatenate(work::apply)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
