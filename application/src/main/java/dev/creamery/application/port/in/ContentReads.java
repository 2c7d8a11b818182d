package dev.creamery.application.port.in;

import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.Criteria;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.Paging;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.application.read.VersionPage;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;

/** Content as readers see it: deleted items and drafts only where asked for. */
public interface ContentReads {
  /**
   * A part of the list of those items of a collection that meet criteria.
   *
   * @param collection the collection as the client named it
   */
  Uni<ReadAnswer<ContentPage>> list(
      OrganizationId organization,
      String collection,
      ReadOptions options,
      Criteria criteria,
      Paging paging);

  /**
   * One item.
   *
   * @param collection the collection as the client named it
   * @param id the item as the client named it
   */
  Uni<ReadAnswer<ItemView>> item(
      OrganizationId organization, String collection, String id, ReadOptions options);

  /**
   * An item as it would be read if it were kept, by those who may see drafts; its {@code meta}
   * tells the version too, and no id where it is to get one.
   */
  Uni<ReadAnswer<ItemView>> show(Item item, ReadOptions options);

  /**
   * A part of the history of an item, in the bin or not; the newest version first.
   *
   * @param limit how many versions at the most
   * @param offset how many newer ones are passed over
   */
  Uni<ReadAnswer<VersionPage>> versions(
      OrganizationId organization, String collection, String id, int limit, long offset);

  /**
   * An item as it was, referring to others as they are now; its {@code meta} tells the version too.
   *
   * @param version from 1, as the client named it
   */
  Uni<ReadAnswer<ItemView>> version(
      OrganizationId organization,
      String collection,
      String id,
      String version,
      ReadOptions options);
}
