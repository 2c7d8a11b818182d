package dev.creamery.application.port.in;

import dev.creamery.application.access.Principal;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.PageDecision;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Changes of pages. They take effect at once: what is answered is committed. An unknown locale is a
 * violation of the whole. Fails with {@link dev.creamery.application.port.out.Unavailable} where
 * the store cannot be reached.
 */
public interface PageWrites {
  /**
   * Makes a page.
   *
   * @param body {@code {"title":…,"slug":…,"page_type":…,"status":…,"fields":{…}}}; title and slug
   *     are needed
   * @param locale where flat fields go, as the client named it; empty for the default locale
   */
  Uni<PageDecision> create(
      OrganizationId organization, InputValue.Members body, Optional<String> locale);

  /**
   * Changes what the body mentions.
   *
   * @param type the page's type as the client named it, or {@code *}
   * @param slug the page as the client named it
   */
  Uni<PageDecision> change(
      OrganizationId organization,
      String type,
      String slug,
      InputValue.Members body,
      Optional<String> locale);

  /** Makes or replaces a page; the same body again changes nothing. */
  Uni<PageDecision> put(OrganizationId organization, String slug, InputValue.Members body);

  /**
   * Deletes a page for ever. References to it are taken out of items in the background.
   *
   * @param who deletes it, a page of whose organization it is
   * @param type the page's type as the client named it, or {@code *}
   */
  Uni<PageDecision> delete(Principal who, String type, String slug);
}
