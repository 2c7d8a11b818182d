package dev.creamery.adapter.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.fixture.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FieldIndexesIT extends PostgresFixture {
  @Inject FieldIndexes indexes;

  private static Collection cars(boolean indexed) {
    return Schemas.collection(
        "cars",
        Schemas.field("name", "short_text", "indexed", indexed),
        Schemas.field("rank", "number", "indexed", indexed),
        Schemas.field("sold", "date", "indexed", indexed),
        Schemas.field("used", "checkbox", "indexed", indexed, "default", true),
        Schemas.field("color", "dropdown", "indexed", indexed, "choices", List.of("red")));
  }

  private List<String> there() {
    return store
        .query(
            "SELECT indexdef::text AS made FROM pg_indexes WHERE tablename = 'item'"
                + " AND starts_with(indexname::text, 'item_field_')"
                + " AND strpos(indexdef, $1) > 0",
            "org = " + organization.value())
        .stream()
        .map(row -> row.getString("made"))
        .toList();
  }

  /**
   * Tends the indexes until it is so: the application tends them too, and one waits for neither.
   */
  private void tendUntil(ThrowingRunnable so) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              store.run(indexes::tend);
              so.run();
            });
  }

  private long halfMade() {
    return store
        .query(
            "SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                + " WHERE starts_with(c.relname::text, 'item_field_') AND NOT indisvalid")
        .get(0)
        .getLong(0);
  }

  @Test
  void areMadeWhereASchemaAsksForThemAndDroppedWhereNoneDoes() {
    store.save(organization, cars(true));
    tendUntil(() -> assertThat(there()).hasSize(5).anyMatch(made -> made.contains("'rank'")));
    store.save(organization, cars(false));
    tendUntil(() -> assertThat(there()).isEmpty());
  }

  @Test
  void areMadeAgainWhereTheyWereLeftHalfMade() {
    store.save(organization, cars(true));
    tendUntil(() -> assertThat(there()).hasSize(5));
    store.query(
        "UPDATE pg_index SET indisvalid = false FROM pg_class c WHERE c.oid = indexrelid"
            + " AND starts_with(c.relname::text, 'item_field_')");
    assertThat(halfMade()).isPositive();
    tendUntil(
        () -> {
          assertThat(halfMade()).isZero();
          assertThat(there()).hasSize(5);
        });
    store.save(organization, cars(false));
    tendUntil(() -> assertThat(there()).isEmpty());
  }
}
