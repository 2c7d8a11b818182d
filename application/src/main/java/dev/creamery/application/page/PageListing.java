package dev.creamery.application.page;

import dev.creamery.domain.page.FieldFilter;
import java.util.List;
import java.util.Optional;

/**
 * Which pages a reader asks for.
 *
 * @param type the page type as the client named it, or {@code *} for all
 * @param locale the locale they were written in, as the client named it; empty for the default one
 * @param drafts whether drafts are shown too
 * @param filters the fields they have
 * @param query words that they have all of; empty where the reader does not search. A query without
 *     a word finds nothing
 * @param page from 1
 * @param pageSize how many pages at the most
 */
public record PageListing(
    String type,
    Optional<String> locale,
    boolean drafts,
    List<FieldFilter> filters,
    Optional<String> query,
    int page,
    int pageSize) {
  public PageListing {
    filters = List.copyOf(filters);
  }
}
