package dev.creamery.application.port.out;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** Looks items up for readers. Deleted items are in no answer. Fails with {@link Unavailable}. */
public interface ItemQueries {
  /**
   * Which items of a collection are meant.
   *
   * @param locale those that were written in this locale
   * @param drafts whether drafts are meant too
   */
  record Selection(
      OrganizationId organization, CollectionKey collection, LocaleTag locale, boolean drafts) {}

  Uni<Long> count(Selection selection);

  /** The items in order of creation, from the one at this offset. */
  Uni<List<Item>> slice(Selection selection, int limit, long offset);

  /** Those of these items that exist, in no particular order. */
  Uni<List<Item>> byIds(OrganizationId organization, Collection<Long> ids);
}
