package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.read.Paging;
import java.util.Optional;

/**
 * Which part of a list a query asks for: by page, by offset, or by cursor.
 *
 * @param limit how many items at the most, 1 to 100
 * @param offset how many items are passed over; 0 by cursor
 */
record PageParameters(Way way, int limit, long offset, Optional<String> cursor) {
  /** How a client finds its way through a list. */
  enum Way {
    PAGE,
    OFFSET,
    CURSOR
  }

  static final int DEFAULT_LIMIT = 10;
  static final int MAX_LIMIT = 100;

  /** One cursor leads to the next, so where it is given nothing else says where to be. */
  static PageParameters of(Query query) {
    return query.given("cursor").isPresent() ? byCursor(query) : byNumbers(query, DEFAULT_LIMIT);
  }

  private static PageParameters byCursor(Query query) {
    int size = query.number("page_size", 1, MAX_LIMIT, DEFAULT_LIMIT);
    return new PageParameters(
        Way.CURSOR, query.number("limit", 1, MAX_LIMIT, size), 0, query.text("cursor"));
  }

  /** By page or by offset. */
  static PageParameters byNumbers(Query query, int defaultLimit) {
    if (query.text("limit").isPresent() || query.text("offset").isPresent()) {
      return new PageParameters(
          Way.OFFSET,
          query.number("limit", 1, MAX_LIMIT, defaultLimit),
          query.number("offset", 0, Integer.MAX_VALUE, 0),
          Optional.empty());
    }
    int page = query.number("page", 1, Integer.MAX_VALUE, 1);
    int size = query.number("page_size", 1, MAX_LIMIT, defaultLimit);
    return new PageParameters(Way.PAGE, size, (page - 1L) * size, Optional.empty());
  }

  /** The part of the list, and how many there are in all. */
  Paging counted() {
    return way == Way.CURSOR ? Paging.after(cursor, limit) : Paging.at(offset, limit);
  }

  /** The part of the list alone. */
  Paging uncounted() {
    return new Paging(new Paging.At(offset), limit, false);
  }

  /** The page, from 1. */
  long page() {
    return offset / limit + 1;
  }

  /** How many pages there are; at least one, which may be empty. */
  long pages(long count) {
    return Math.max(1, (count + limit - 1) / limit);
  }
}
