package dev.creamery.domain.page;

import java.util.Optional;

/**
 * Where a client looks for a page.
 *
 * @param type the type that the page must have; empty where any will do
 */
public record PageAddress(Optional<PageType> type, PageSlug slug) {
  /** A page of whatever type. */
  public static PageAddress of(PageSlug slug) {
    return new PageAddress(Optional.empty(), slug);
  }

  /**
   * Reads an address as clients spell it.
   *
   * @param type a page type, or {@code *} for any
   * @return empty where no page can be there
   */
  public static Optional<PageAddress> parse(String type, String slug) {
    return PageType.parse(type)
        .flatMap(
            known ->
                PageSlug.parse(slug)
                    .map(
                        name ->
                            new PageAddress(
                                Optional.of(known).filter(one -> !one.equals(PageType.NONE)),
                                name)));
  }

  /** Whether it is this page that the address leads to. */
  public boolean leadsTo(Page page) {
    return page.slug().equals(slug) && type.map(page.type()::equals).orElse(true);
  }
}
