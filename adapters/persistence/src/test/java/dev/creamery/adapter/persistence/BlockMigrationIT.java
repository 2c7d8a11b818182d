package dev.creamery.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A database with items, gathered or not, gets the blocks that it would have had all along. */
@QuarkusTest
class BlockMigrationIT {
  private static final String BEFORE_BLOCKS = "9";
  private static final String FILL =
      """
      INSERT INTO item (org, id, collection, status, version, deleted, fields, operation, editor)
      SELECT 1 + n %% 2, %d + n * 100, 'cars', (ARRAY['draft', 'published'])[1 + n %% 2], 1, n %% 5 = 0,
        CASE WHEN n %% 3 = 0 THEN '{"en":{}}' ELSE '{"en":{},"es":{}}' END::jsonb,
        gen_random_uuid(), 'editor'
      FROM generate_series(1, 2000) AS n
      """;
  private static final String COUNTED =
      """
      SELECT org, collection, locale, CASE WHEN deleted THEN 'deleted' ELSE status END AS state,
             bits, id >> bits AS block, count(*)::text AS items
      FROM item, jsonb_object_keys(fields) AS locale, unnest(ARRAY[10, 18]) AS bits
      GROUP BY 1, 2, 3, 4, 5, 6
      """;
  private static final String KNOWN =
      "SELECT org, collection, locale, state, bits, block, items::text FROM item_block";

  @Inject PostgresStore store;

  @Test
  void countsWhatIsThere() throws SQLException {
    try (SeparateDatabase database = new SeparateDatabase(store, "before_blocks", BEFORE_BLOCKS)) {
      database.execute(FILL.formatted(0));
      database.execute("SELECT gather_item_counts(1000)");
      database.execute(FILL.formatted(500_000));
      database.execute("UPDATE item SET deleted = true WHERE id < 1000");
      database.update();
      assertBlocksAreCounted(database);
      assertThat(database.rows("SELECT sum(items) FROM item_count WHERE locale = 'en'"))
          .containsExactly("4000");
      database.execute(FILL.formatted(900_000));
      database.execute("DELETE FROM item WHERE id % 300 = 0");
      database.execute("SELECT gather_item_counts(1000000)");
      assertBlocksAreCounted(database);
    }
  }

  private static void assertBlocksAreCounted(SeparateDatabase database) throws SQLException {
    assertThat(database.rows(KNOWN)).isNotEmpty();
    assertThat(database.rows("(%s) EXCEPT (%s)".formatted(KNOWN, COUNTED))).isEmpty();
    assertThat(database.rows("(%s) EXCEPT (%s)".formatted(COUNTED, KNOWN))).isEmpty();
  }
}
