package dev.creamery.adapter.persistence.management;

import dev.creamery.domain.organization.LocaleMove;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All content of an organization and the locales that it is in, within a transaction. */
record StoredContent(Session session, long org) {
  private static final String MOST = Long.toString(CollectionDeletion.FORCED.toMillis());

  /** Keeps everybody from writing content. Before anything is read that may have to move. */
  Uni<Void> hold() {
    return lock(LocaleStatements.HOLD);
  }

  /**
   * Keeps content in the locales of now. Before any row is locked: whoever applies commands may
   * wait for that row while somebody waits for them in order to change the locales.
   */
  Uni<Void> keepLocales() {
    return lock(LocaleStatements.KEEP);
  }

  private Uni<Void> lock(String statement) {
    return session
        .createNativeQuery(statement, String.class)
        .setParameter(1, org)
        .getSingleResult()
        .replaceWithVoid();
  }

  /** Moves content that is held. */
  Uni<Void> move(LocaleMove move) {
    return session
        .createNativeQuery(CollectionStatements.TAKE_YOUR_TIME, String.class)
        .setParameter(1, MOST)
        .getSingleResult()
        .chain(() -> execute(LocaleStatements.RELEASE_VALUES, move))
        .chain(() -> execute(LocaleStatements.MOVE_VALUES, move))
        .chain(() -> execute(LocaleStatements.DROP_REFERENCES, move))
        .chain(() -> execute(LocaleStatements.MOVE_REFERENCES, move))
        .chain(() -> execute(LocaleStatements.MOVE_VERSIONS, move))
        .chain(() -> execute(LocaleStatements.MOVE_ITEMS, move))
        .chain(() -> execute(LocaleStatements.MOVE_PAGES, move))
        .replaceWithVoid();
  }

  private Uni<Integer> execute(String statement, LocaleMove move) {
    return session
        .createNativeQuery(statement)
        .setParameter(1, org)
        .setParameter(2, move.from().code())
        .setParameter(3, move.to().code())
        .executeUpdate();
  }
}
