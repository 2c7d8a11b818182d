package dev.creamery.bench;

import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * A collection of books, each of which refers to the next, written straight into the database: what
 * is measured is reading.
 *
 * @param count how many there are
 * @param firstId the id of the first; the others follow
 */
record Books(String key, long count, long firstId) {
  private static final String DEFINITION =
      """
      {"name":"Books","fields":[
        {"key":"title","type":"short_text","required":true,"indexed":true},
        {"key":"rank","type":"number","indexed":true},
        {"key":"note","type":"short_text"},
        {"key":"about","type":"long_text"},
        {"key":"next","type":"reference","target":"%s"}]}
      """;
  private static final String ITEMS =
      """
      INSERT INTO item (org, id, collection, status, version, deleted, fields, operation, editor)
      SELECT 1, ?1 + n, ?2, 'published', 1, false,
        jsonb_build_object('*', jsonb_build_object(
          'title', 'Book number ' || n, 'rank', n, 'note', 'note ' || n,
          'about', repeat('A book that is about something else than all the others. ', 8),
          'next', jsonb_build_object('collection', ?2, 'id', ?1 + (n + 1) % ?3))),
        gen_random_uuid(), 'bench'
      FROM generate_series(?4, ?5) AS n
      """;
  private static final String REFERENCES =
      """
      INSERT INTO item_reference (org, source_id, locale, field, position, target_id)
      SELECT 1, ?1 + n, '*', 'next', 0, ?1 + (n + 1) % ?3 FROM generate_series(?4, ?5) AS n
      """;
  private static final String INDEXES =
      "SELECT count(*) FROM pg_indexes WHERE indexname LIKE 'item_field_%' AND indexdef LIKE ?";
  private static final long PART = 50_000;

  /** Makes the collection through Creamery, and its items beside it. */
  static Books fill(Http http, String address, String token, Sql sql, String key, long count) {
    http.json("PUT", address + "/manage/v1/collections/" + key, token, DEFINITION.formatted(key));
    Awaitility.await("the indexes of " + key)
        .atMost(Duration.ofMinutes(2))
        .until(() -> sql.number(INDEXES, "%'" + key + "'%") == 2);
    long firstId = sql.number("SELECT nextval('item_id')");
    sql.run("SELECT setval('item_id', ?)", firstId + count);
    Books books = new Books(key, count, firstId);
    for (long from = 0; from < count; from += PART) {
      long to = Math.min(from + PART, count) - 1;
      books.insert(sql, ITEMS, from, to);
      books.insert(sql, REFERENCES, from, to);
    }
    return books;
  }

  private void insert(Sql sql, String statement, long from, long to) {
    String literal =
        statement
            .replace("?1", Long.toString(firstId))
            .replace("?2", "'" + key + "'")
            .replace("?3", Long.toString(count))
            .replace("?4", Long.toString(from))
            .replace("?5", Long.toString(to));
    sql.run(literal);
  }

  /** That page of ten items, or the last where there are not so many. */
  long farPage(long wanted) {
    return Math.min(wanted, count / 10);
  }

  /** A book somewhere in the middle. */
  long middle() {
    return count / 2;
  }
}
