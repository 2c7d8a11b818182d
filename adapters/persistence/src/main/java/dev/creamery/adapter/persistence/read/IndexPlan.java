package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.LocaleTag;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is to be done about indexes on fields.
 *
 * @param drop the names of those that no schema asks for, or that were left half made
 * @param create those that are missing
 */
record IndexPlan(List<String> drop, List<FieldIndex> create) {
  /**
   * Every index is considered for every statement on items, so there is an end to them; the lists
   * of those that come too late are sorted when they are read.
   */
  static final int MAX_INDEXES = 200;

  private static final String ASKING =
      """
      SELECT c.org, c.key, c.version, c.definition::text AS definition, o.locales
      FROM collection c JOIN organization o ON o.id = c.org
      WHERE c.definition @? '$.fields[*] ? (@.indexed == true)'
      ORDER BY c.org, c.key
      """;

  private static final String THERE =
      """
      SELECT c.relname::text AS name, i.indisvalid AS whole
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid = 'item'::regclass AND starts_with(c.relname::text, '%s')
      """
          .formatted(FieldIndex.PREFIX);

  static Uni<IndexPlan> make(SqlClient database, SchemaCache schemas) {
    return database
        .preparedQuery(ASKING)
        .execute()
        .map(rows -> wanted(rows, schemas))
        .flatMap(
            wanted -> database.preparedQuery(THERE).execute().map(rows -> compare(wanted, rows)));
  }

  private static Map<String, FieldIndex> wanted(RowSet<Row> rows, SchemaCache schemas) {
    Map<String, FieldIndex> wanted = new LinkedHashMap<>();
    for (Row row : rows) {
      long org = row.getLong("org");
      Collection schema =
          schemas.parse(
              org, row.getString("key"), row.getLong("version"), row.getString("definition"));
      for (FieldDefinition field : schema.fields()) {
        if (field.indexed()) {
          locales(row)
              .map(locale -> FieldIndex.of(org, schema, field, locale))
              .filter(index -> wanted.size() < MAX_INDEXES)
              .forEach(index -> wanted.put(index.name(), index));
        }
      }
    }
    return wanted;
  }

  private static Stream<LocaleTag> locales(Row row) {
    String[] codes = row.getArrayOfStrings("locales");
    return codes.length == 0 ? Stream.of(LocaleTag.NONE) : Arrays.stream(codes).map(LocaleTag::new);
  }

  private static IndexPlan compare(Map<String, FieldIndex> wanted, RowSet<Row> there) {
    List<String> drop = new ArrayList<>();
    Map<String, FieldIndex> create = new LinkedHashMap<>(wanted);
    for (Row row : there) {
      String name = row.getString("name");
      if (wanted.containsKey(name) && row.getBoolean("whole")) {
        create.remove(name);
      } else {
        drop.add(name);
      }
    }
    return new IndexPlan(drop, List.copyOf(create.values()));
  }

  boolean isEmpty() {
    return drop.isEmpty() && create.isEmpty();
  }

  /** The statements to run, one after the other and none in a transaction. */
  List<String> statements() {
    List<String> statements = new ArrayList<>();
    drop.forEach(name -> statements.add(FieldIndex.drop(name)));
    create.forEach(index -> statements.add(index.create()));
    if (!create.isEmpty()) {
      // Without it the planner knows nothing of what the new indexes are on.
      statements.add("ANALYZE item");
    }
    return statements;
  }
}
