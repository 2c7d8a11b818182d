package dev.creamery.application.port.in;

import dev.creamery.application.page.PageList;
import dev.creamery.application.page.PageListing;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Pages as readers see them, in one locale, and as those who manage them do, whole. */
public interface PageReads {
  /** Pages in order of creation. */
  Uni<ReadAnswer<PageList>> list(OrganizationId organization, PageListing wanted);

  /**
   * One page.
   *
   * @param type the page's type as the client named it, or {@code *}
   * @param locale the locale whose fields are shown, as the client named it; empty for the default
   * @param drafts whether a draft may be shown
   */
  Uni<ReadAnswer<InputValue.Members>> page(
      OrganizationId organization,
      String type,
      String slug,
      Optional<String> locale,
      boolean drafts);

  /**
   * All pages, whole.
   *
   * @param page from 1
   */
  Uni<PageList> all(OrganizationId organization, int page, int pageSize);

  /** One page, whole; empty where there is none. */
  Uni<Optional<InputValue.Members>> whole(OrganizationId organization, String slug);
}
