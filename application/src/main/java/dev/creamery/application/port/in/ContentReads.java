package dev.creamery.application.port.in;

import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;

/** Content as readers see it: never deleted items, drafts only where asked for. */
public interface ContentReads {
  /**
   * One page of the items of a collection, in order of creation.
   *
   * @param collection the collection as the client named it
   * @param page from 1
   * @param pageSize how many items at the most
   */
  Uni<ReadAnswer<ContentPage>> page(
      OrganizationId organization, String collection, ReadOptions options, int page, int pageSize);

  /**
   * One item.
   *
   * @param collection the collection as the client named it
   * @param id the item as the client named it
   */
  Uni<ReadAnswer<ItemView>> item(
      OrganizationId organization, String collection, String id, ReadOptions options);
}
