package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.read.ReadOptions;

/**
 * What the query of a read asks for.
 *
 * @param page from 1
 * @param pageSize 1 to 100
 */
record ReadParameters(ReadOptions options, int page, int pageSize) {
  static final int DEFAULT_PAGE_SIZE = 10;
  static final int MAX_PAGE_SIZE = 100;

  private static final int DEFAULT_LEVELS = 2;
  private static final int MAX_LEVELS = 5;
  private static final String LEVELS =
      "levels query parameter should be an integer between 1 and 5 (inclusive)";

  static ReadParameters of(Query query, int defaultPageSize) {
    return new ReadParameters(
        options(query),
        query.number("page", 1, Integer.MAX_VALUE, 1),
        query.number("page_size", 1, MAX_PAGE_SIZE, defaultPageSize));
  }

  static ReadOptions options(Query query) {
    return new ReadOptions(
        query.text("locale"),
        query.flag("preview") || query.flag("test"),
        query.number("levels", 1, MAX_LEVELS, DEFAULT_LEVELS, LEVELS),
        query.flag("alt_media_text"));
  }

  /** How many pages there are; at least one, which may be empty. */
  long pages(long count) {
    return Math.max(1, (count + pageSize - 1) / pageSize);
  }
}
