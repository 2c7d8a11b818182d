package dev.creamery.bench;

import java.util.List;
import java.util.function.Function;

/**
 * A read to be measured.
 *
 * @param index part of the name of an index that must serve it, as a regular expression; empty
 *     where none does, and the collection is looked through
 * @param path of the request, below the address of the collection
 */
record ReadCall(String name, String index, Function<Books, String> path) {
  private static final long FAR = 5_000;
  private static final String IN_ORDER = "item_of_collection|item_pkey";

  /** All but the page by cursor, which one must have been led to. */
  static final List<ReadCall> ALL =
      List.of(
          new ReadCall("first page", IN_ORDER, books -> "?page=1"),
          new ReadCall("page 5,000 by number", IN_ORDER, books -> "?page=" + books.farPage(FAR)),
          new ReadCall("equality, indexed field", "item_field_", b -> "?fields.rank=" + b.middle()),
          new ReadCall("equality, unindexed field", "", b -> "?fields.note=note%20" + b.middle()),
          new ReadCall("order by an indexed field", "item_field_", books -> "?order=-rank"),
          new ReadCall("item by id", "item_pkey", b -> (b.firstId() + b.middle()) + "/"),
          new ReadCall("first page, levels=3", IN_ORDER, books -> "?levels=3"));

  /** The page at the same place as page 5,000, by the cursor that leads to it. */
  static ReadCall byCursor(Function<Books, String> cursor) {
    return new ReadCall(
        "page 5,000 by cursor", IN_ORDER, books -> "?cursor=" + cursor.apply(books));
  }

  /** The cursor after so many pages of ten, by going there. */
  static String cursorAfter(Http http, String collection, String token, long pages) {
    String cursor = "";
    for (long seen = 0; seen < 10 * pages; seen += 100) {
      long size = Math.min(100, 10 * pages - seen);
      String page = collection + "?page_size=" + size + "&cursor=" + cursor;
      cursor = http.json("GET", page, token, "").at("/meta/next_cursor").asText();
    }
    return cursor;
  }

  static long pagesBefore(Books books) {
    return books.farPage(FAR) - 1;
  }

  boolean isIndexed() {
    return !index.isEmpty();
  }
}
