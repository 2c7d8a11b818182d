package dev.creamery.application.port.out;

import dev.creamery.application.manage.Plan;
import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Keeps schemas. Reads the store itself, never a cache. Fails with {@link Unavailable}. */
public interface CollectionRepository {
  Uni<Optional<Collection>> find(OrganizationId organization, CollectionKey key);

  /** All collections of the organization, by key. */
  Uni<List<Collection>> list(OrganizationId organization);

  /** What became of saving a collection. */
  sealed interface Saved {
    /**
     * In force.
     *
     * @param created whether it is new
     */
    record InForce(Collection collection, boolean created) implements Saved {}

    /** Nothing was changed, because items are in the way. At least one obstacle. */
    record InTheWay(List<Obstacle> obstacles) implements Saved {}
  }

  /**
   * Makes or replaces a collection; of two at once, one comes first and both are kept in that
   * order. What is decided meanwhile is judged either by the old definition or by the new one.
   */
  Uni<Saved> save(OrganizationId organization, Collection wanted);

  /** What saving a collection would do, and what is in its way, as things are now. */
  Uni<Plan> plan(OrganizationId organization, Collection wanted);

  /**
   * Deletes a collection, and with {@code force} its items and all that is kept of them.
   *
   * @return {@link Deletion#HAS_ITEMS}, with nothing deleted, where items exist (in the bin too)
   *     and {@code force} is not set
   */
  Uni<Deletion> delete(OrganizationId organization, CollectionKey key, boolean force);

  /** What deleting a collection without {@code force} would come to, as things are now. */
  Uni<Deletion> planDeletion(OrganizationId organization, CollectionKey key);
}
