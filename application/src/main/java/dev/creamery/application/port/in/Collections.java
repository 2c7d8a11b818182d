package dev.creamery.application.port.in;

import dev.creamery.application.manage.Plan;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Schemas, kept as code: a definition is always given whole. */
public interface Collections {
  /** What became of a definition. */
  sealed interface Put {
    /**
     * In force, in every replica within a second.
     *
     * @param created whether the collection is new
     */
    record Saved(Collection collection, boolean created) implements Put {}

    /** Nothing was changed, because items are in the way. At least one obstacle. */
    record InTheWay(List<Obstacle> obstacles) implements Put {
      public InTheWay {
        obstacles = List.copyOf(obstacles);
      }
    }

    /** Nothing was changed. At least one violation. */
    record Refused(List<Violation> violations) implements Put {
      public Refused {
        violations = List.copyOf(violations);
      }
    }
  }

  /** What became of a wish to delete. */
  enum Deletion {
    DELETED,
    NOT_FOUND,
    /** Refused, because items would be lost. */
    HAS_ITEMS
  }

  /** Makes or replaces a collection; the same definition again changes nothing. */
  Uni<Put> put(OrganizationId organization, String key, InputValue.Members definition);

  /** What became of asking for a plan. */
  sealed interface Planned {
    /** The definition holds. */
    record Sound(Plan plan) implements Planned {}

    /** The definition is refused. At least one violation. */
    record Refused(List<Violation> violations) implements Planned {
      public Refused {
        violations = List.copyOf(violations);
      }
    }
  }

  /** What putting this definition would do, without doing it. */
  Uni<Planned> plan(OrganizationId organization, String key, InputValue.Members definition);

  Uni<Optional<Collection>> get(OrganizationId organization, CollectionKey key);

  /** All collections of the organization, by key. */
  Uni<List<Collection>> list(OrganizationId organization);

  /**
   * Deletes a collection.
   *
   * @param force whether its items, and all that is kept of them, may be deleted with it
   */
  Uni<Deletion> delete(OrganizationId organization, CollectionKey key, boolean force);

  /** What deleting a collection would come to just now, without doing it. */
  Uni<Deletion> planDeletion(OrganizationId organization, CollectionKey key, boolean force);
}
