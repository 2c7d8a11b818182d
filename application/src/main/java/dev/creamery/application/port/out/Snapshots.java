package dev.creamery.application.port.out;

import dev.creamery.application.transfer.KeptFile;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Organizations as they are at one moment, however long it takes to read them. */
public interface Snapshots {
  /**
   * Reads one moment of an organization. Holds a connection until the reading ends, so nothing in
   * it may wait for anybody outside.
   *
   * @param reading asks the moment, one question after the other, a few seconds apart at the most
   * @return what the reading makes of it; fails with {@link Unavailable}
   */
  <T> Uni<T> read(OrganizationId organization, Function<Moment, Uni<T>> reading);

  /** All answers are of the same moment. Nothing is in them that is deleted. */
  interface Moment {
    Uni<Organization> organization();

    /** All collections, by key. */
    Uni<List<Collection>> collections();

    /** The ids of a collection's items, smallest first, beyond the one given; 0 to begin. */
    Uni<List<Long>> ids(CollectionKey collection, long after, int limit);

    /** The items of a collection, by id, beyond the one given; 0 to begin. */
    Uni<List<Item>> items(CollectionKey collection, long after, int limit);

    /** Pages in the order of their creation, from the one at this offset. */
    Uni<List<Page>> pages(int limit, long offset);

    /** Files of the library, by id, beyond the one given; empty to begin. */
    Uni<List<KeptFile>> files(Optional<MediaId> after, int limit);
  }
}
