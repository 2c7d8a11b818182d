package dev.creamery.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
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
    store.query("CREATE DATABASE before_blocks");
    String database = datasource("jdbc.url").replaceFirst("/[^/]+$", "/before_blocks");
    migrate(database, BEFORE_BLOCKS);
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(FILL.formatted(0));
      statement.execute("SELECT gather_item_counts(1000)");
      statement.execute(FILL.formatted(500_000));
      statement.execute("UPDATE item SET deleted = true WHERE id < 1000");
      migrate(database, "latest");
      assertBlocksAreCounted(statement);
      assertThat(rows(statement, "SELECT sum(items) FROM item_count WHERE locale = 'en'"))
          .containsExactly("4000");
      statement.execute(FILL.formatted(900_000));
      statement.execute("DELETE FROM item WHERE id % 300 = 0");
      statement.execute("SELECT gather_item_counts(1000000)");
      assertBlocksAreCounted(statement);
    }
  }

  private static String datasource(String setting) {
    return ConfigProvider.getConfig().getValue("quarkus.datasource." + setting, String.class);
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(database, datasource("username"), datasource("password"));
  }

  private static void migrate(String database, String target) {
    Flyway.configure(Thread.currentThread().getContextClassLoader())
        .dataSource(database, datasource("username"), datasource("password"))
        .target(target)
        .load()
        .migrate();
  }

  private static void assertBlocksAreCounted(Statement statement) throws SQLException {
    assertThat(rows(statement, KNOWN)).isNotEmpty();
    assertThat(rows(statement, "(%s) EXCEPT (%s)".formatted(KNOWN, COUNTED))).isEmpty();
    assertThat(rows(statement, "(%s) EXCEPT (%s)".formatted(COUNTED, KNOWN))).isEmpty();
  }

  /** The first column of each row. */
  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }
}
