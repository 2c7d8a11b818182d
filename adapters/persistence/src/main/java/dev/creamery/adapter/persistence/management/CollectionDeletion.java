package dev.creamery.adapter.persistence.management;

import dev.creamery.application.port.in.Collections.Deletion;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The deletion of one collection, within a transaction. */
record CollectionDeletion(Session session, CollectionRowId id) {
  /** Enough for a million items and their history. */
  static final Duration FORCED = Duration.ofMinutes(2);

  Uni<Deletion> run(boolean force) {
    return session
        .find(CollectionRow.class, id, LockModeType.PESSIMISTIC_WRITE)
        .flatMap(
            row ->
                row == null
                    ? Uni.createFrom().item(Deletion.NOT_FOUND)
                    : (force ? deleteItems() : hasNoItems()).flatMap(free -> delete(row, free)));
  }

  /** What running it without force would come to. */
  Uni<Deletion> plan() {
    return session
        .find(CollectionRow.class, id)
        .flatMap(
            row ->
                row == null
                    ? Uni.createFrom().item(Deletion.NOT_FOUND)
                    : hasNoItems().map(free -> free ? Deletion.DELETED : Deletion.HAS_ITEMS));
  }

  private Uni<Deletion> delete(CollectionRow row, boolean free) {
    return free
        ? session.remove(row).replaceWith(Deletion.DELETED)
        : Uni.createFrom().item(Deletion.HAS_ITEMS);
  }

  private Uni<Boolean> hasNoItems() {
    return session
        .createNativeQuery(CollectionStatements.HAS_ITEMS, Boolean.class)
        .setParameter(1, id.org())
        .setParameter(2, id.key())
        .getSingleResult()
        .map(exist -> !exist);
  }

  private Uni<Boolean> deleteItems() {
    return session
        .createNativeQuery(CollectionStatements.TAKE_YOUR_TIME, String.class)
        .setParameter(1, Long.toString(FORCED.toMillis()))
        .getSingleResult()
        .chain(() -> execute(CollectionStatements.CLEAN_UP_REFERENCES))
        .chain(() -> execute(CollectionStatements.DELETE_VALUES))
        .chain(() -> execute(CollectionStatements.DELETE_REFERENCES))
        .chain(() -> execute(CollectionStatements.DELETE_VERSIONS))
        .chain(() -> execute(CollectionStatements.DELETE_ITEMS))
        .replaceWith(true);
  }

  private Uni<Integer> execute(String statement) {
    return session
        .createNativeQuery(statement)
        .setParameter(1, id.org())
        .setParameter(2, id.key())
        .executeUpdate();
  }
}
