package dev.creamery.domain.page;

import dev.creamery.domain.item.ItemStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A page.
 *
 * @param title what people call it
 * @param published since when it has been public, to the microsecond; empty while it is a draft
 * @param updated when it was last changed, to the microsecond
 */
public record Page(
    PageSlug slug,
    String title,
    PageType type,
    ItemStatus status,
    PageFields fields,
    Optional<Instant> published,
    Instant updated) {
  /** How long a title may be, in UTF-16 units. */
  public static final int MAX_TITLE = 255;
}
