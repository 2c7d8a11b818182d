package dev.creamery.adapter.rest.page;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.page.PageListing;
import dev.creamery.domain.page.FieldFilter;
import java.util.List;
import java.util.Optional;

/** What the query of a read of pages asks for. */
final class PageParameters {
  private static final String FIELDS = "fields.";
  static final int MAX_FILTERS = 20;
  static final int DEFAULT_PAGE_SIZE = 10;
  static final int MAX_PAGE_SIZE = 100;

  private final Query query;

  PageParameters(Query query) {
    this.query = query;
  }

  /** A listing of the pages of a type. */
  PageListing list(String type) {
    return listing(type, Optional.empty());
  }

  /** A listing of the pages in which words are found. */
  PageListing search() {
    return listing("*", Optional.of(query.text("query").orElse("")));
  }

  private PageListing listing(String type, Optional<String> words) {
    return new PageListing(
        type, query.text("locale"), drafts(), filters(), words, page(), pageSize());
  }

  /** From 1. */
  int page() {
    return query.number("page", 1, Integer.MAX_VALUE, 1);
  }

  /** 1 to 100. */
  int pageSize() {
    return query.number("page_size", 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE);
  }

  boolean drafts() {
    return query.flag("preview") || query.flag("test");
  }

  private List<FieldFilter> filters() {
    List<FieldFilter> filters =
        query.startingWith(FIELDS).entrySet().stream()
            .map(given -> new FieldFilter(given.getKey(), given.getValue()))
            .toList();
    if (filters.size() > MAX_FILTERS) {
      throw Problem.badRequest("At most " + MAX_FILTERS + " fields can be asked for.").refused();
    }
    for (FieldFilter filter : filters) {
      if (filter.name().indexOf('\0') >= 0 || filter.value().indexOf('\0') >= 0) {
        throw Problem.badRequest("A field is asked for with a NUL character.").refused();
      }
    }
    return filters;
  }
}
