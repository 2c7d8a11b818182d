package dev.creamery.adapter.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.application.port.out.ItemQueries.Search;
import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.read.Filter;
import dev.creamery.application.read.Operator;
import dev.creamery.application.read.Order;
import dev.creamery.application.read.Ordering;
import dev.creamery.application.read.Position;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Reads find what they need by an index, however many items there are. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class ReadPlansIT extends PostgresFixture {
  private static final int ITEMS = 50_000;

  /** How many others there are, all in the bin, and all older. */
  private static final int VANS = 2_000;

  private static final Pattern ITEMS_READ = Pattern.compile(" on item \\(actual rows=(\\d+)");
  private static final Collection CARS =
      Schemas.collection(
          "cars",
          Schemas.field("name", "short_text", "indexed", true),
          Schemas.field("rank", "number", "indexed", true),
          Schemas.field("color", "short_text"));
  private static final String FILL =
      """
      INSERT INTO item (org, id, collection, status, version, deleted, fields, operation, editor)
      SELECT $1, nextval('item_id'), $3, 'published', 1, $4,
        jsonb_build_object('*', jsonb_build_object(
          'name', 'Car number ' || n, 'rank', n, 'color', (ARRAY['red', 'green'])[1 + n % 2])),
        gen_random_uuid(), 'editor'
      FROM generate_series(1, $2::int) AS n
      """;

  @Inject FieldIndexes indexes;

  private boolean filled;

  @BeforeEach
  void fill() {
    if (filled) {
      return;
    }
    filled = true;
    store.save(organization, CARS);
    store.query(FILL, organization.value(), VANS, "vans", true);
    store.query(FILL, organization.value(), ITEMS, "cars", false);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              store.run(indexes::tend);
              assertThat(store.run(() -> IndexPlan.make(store.pool(), schemas)).isEmpty()).isTrue();
            });
    store.query("VACUUM ANALYZE item");
    cars = organization.value();
  }

  @Inject SchemaCache schemas;

  private long cars;

  private Selection cars(List<Filter> filters, Optional<Search> search) {
    return new Selection(
        new OrganizationId(cars),
        new CollectionKey("cars"),
        LocaleTag.NONE,
        false,
        false,
        filters,
        search);
  }

  private Selection all() {
    return cars(List.of(), Optional.empty());
  }

  private static FieldDefinition field(String key) {
    return CARS.field(key).orElseThrow();
  }

  private String plan(Statement statement) {
    return store.query("EXPLAIN " + statement.sql(), values(statement.parameters())).stream()
        .map(row -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }

  private static Object[] values(Tuple parameters) {
    Object[] values = new Object[parameters.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parameters.getValue(i);
    }
    return values;
  }

  private static Ordering by(String key, boolean descending) {
    return new Ordering(List.of(new Order.ByField(field(key), descending)), descending);
  }

  private Selection vansInTheBin() {
    return new Selection(
        new OrganizationId(cars),
        new CollectionKey("vans"),
        LocaleTag.NONE,
        true,
        true,
        List.of(),
        Optional.empty());
  }

  private String genericPlan(Statement statement) {
    String explain = "EXPLAIN (GENERIC_PLAN) " + statement.sql();
    return store.run(() -> store.pool().query(explain).execute()).stream()
        .map(row -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }

  /** How many items were really read. */
  private int itemsRead(Statement statement) {
    String explain = "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF) " + statement.sql();
    String plan =
        store.query(explain, values(statement.parameters())).stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));
    assertThat(plan).containsPattern(ITEMS_READ);
    return ITEMS_READ
        .matcher(plan)
        .results()
        .mapToInt(read -> Integer.parseInt(read.group(1)))
        .sum();
  }

  private static void assertWalksByIndex(String plan, String index) {
    assertThat(plan)
        .contains("Index Scan using " + index + " on item ")
        .containsPattern("Index Cond: .*collection <= .* AND \\(id >")
        .doesNotContain("Scan using item_pkey");
  }

  @Test
  void theFirstPageIsReadInOrderPastNoItemsOfOthers() {
    Statement first = WalkSql.slice(all(), 10, 0);
    assertWalksByIndex(plan(first), "item_of_collection");
    assertWalksByIndex(genericPlan(first), "item_of_collection");
    assertThat(itemsRead(first)).isEqualTo(10);
  }

  @Test
  void aPageByNumberReadsNoMoreThanABlockBeforeIt() {
    Statement far = WalkSql.slice(all(), 10, ITEMS - 10);
    assertWalksByIndex(plan(far), "item_of_collection");
    assertWalksByIndex(genericPlan(far), "item_of_collection");
    assertThat(itemsRead(far)).isBetween(10, 1024 + 10);
    assertThat(itemsRead(WalkSql.slice(all(), 10, ITEMS))).isZero();
  }

  @Test
  void aPageOfTheBinReadsNoMoreThanABlockBeforeIt() {
    Statement far = WalkSql.slice(vansInTheBin(), 10, VANS - 10);
    assertWalksByIndex(plan(far), "item_in_bin");
    assertThat(itemsRead(far)).isBetween(10, 1024 + 10);
  }

  @Test
  void aCursorGoesOnWhereItPoints() {
    Optional<Position> last = Optional.of(new Position(List.of(), 1_000));
    assertWalksByIndex(plan(WalkSql.after(all(), last, 11)), "item_of_collection");
    Optional<Position> ranked = Optional.of(new Position(List.of(Optional.of("1000")), 1_000));
    assertThat(plan(new ListSql(all(), by("rank", false)).after(ranked, 11)))
        .contains("Index Scan using item_field_")
        .containsPattern("Index Cond: \\(ROW");
  }

  @Test
  void anIndexedFieldFindsWhatIsEqual() {
    assertFoundByIndex("rank", Operator.EQ, new FieldValue.Num(new BigDecimal("4711")));
    assertFoundByIndex("name", Operator.EQ, new FieldValue.Text("Car number 4711"));
    assertFoundByIndex(
        "name",
        Operator.IN,
        new FieldValue.Text("Car number 4711"),
        new FieldValue.Text("Car number 4712"));
  }

  private void assertFoundByIndex(String key, Operator operator, FieldValue... values) {
    Filter filter = new Filter(field(key), operator, List.of(values));
    Selection selected = cars(List.of(filter), Optional.empty());
    assertThat(plan(new ListSql(selected, Ordering.BY_ID).slice(10, 0))).contains("item_field_");
    assertThat(plan(CountSql.of(selected))).contains("item_field_");
  }

  @Test
  void anIndexedFieldGivesTheOrderEitherWay() {
    assertThat(plan(new ListSql(all(), by("rank", false)).slice(10, 0)))
        .contains("Index Scan using item_field_");
    assertThat(plan(new ListSql(all(), by("name", true)).slice(10, 0)))
        .contains("Index Scan Backward using item_field_");
  }

  @Test
  void anIndexedFieldBoundsARange() {
    Filter high =
        new Filter(
            field("rank"), Operator.GT, List.of(new FieldValue.Num(new BigDecimal(ITEMS - 5))));
    assertThat(
            plan(new ListSql(cars(List.of(high), Optional.empty()), Ordering.BY_ID).slice(10, 0)))
        .contains("item_field_");
  }

  @Test
  void anItemIsFoundByItsId() {
    Tuple parameters = Tuple.of(cars).addArrayOfLong(new Long[] {7L});
    assertThat(plan(new Statement(PostgresItemQueries.BY_IDS, parameters)))
        .contains("Index Scan using item_pkey on item");
  }

  @Test
  void theCountOfAllIsNotCounted() {
    assertThat(plan(CountSql.of(all()))).doesNotContain("on item ");
    assertThat(store.run(() -> store.items().count(all()))).isEqualTo(ITEMS);
  }
}
