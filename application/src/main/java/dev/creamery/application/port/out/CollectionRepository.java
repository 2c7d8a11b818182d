package dev.creamery.application.port.out;

import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Keeps schemas. Reads the store itself, never a cache. Fails with {@link Unavailable}. */
public interface CollectionRepository {
  Uni<Optional<Collection>> find(OrganizationId organization, CollectionKey key);

  /** All collections of the organization, by key. */
  Uni<List<Collection>> list(OrganizationId organization);

  /**
   * Makes or replaces a collection; of two at once, one comes first and both are kept in that
   * order.
   *
   * @return whether it is new
   */
  Uni<Boolean> save(OrganizationId organization, Collection collection);

  /**
   * Deletes a collection, and with {@code force} its items and all that is kept of them.
   *
   * @return {@link Deletion#HAS_ITEMS}, with nothing deleted, where items exist (in the bin too)
   *     and {@code force} is not set
   */
  Uni<Deletion> delete(OrganizationId organization, CollectionKey key, boolean force);
}
