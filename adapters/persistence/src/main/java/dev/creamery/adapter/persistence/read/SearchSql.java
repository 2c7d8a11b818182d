package dev.creamery.adapter.persistence.read;

import dev.creamery.application.port.out.ItemQueries.Search;
import dev.creamery.domain.collection.FieldDefinition;
import java.util.stream.Collectors;

/** Searches as conditions on {@code item}. */
record SearchSql(String locale, Parameters parameters) {
  /** A tsvector does not hold the words of any text, however long. */
  private static final int MAX_TEXT = 100_000;

  String condition(Search search) {
    if (search.fields().isEmpty()) {
      return "false";
    }
    String query = "websearch_to_tsquery('simple', " + parameters.text(search.words()) + ")";
    // Not concat_ws: no function takes as many arguments as a collection may have fields.
    String texts =
        search.fields().stream().map(this::text).collect(Collectors.joining(" || ' ' || "));
    return "to_tsvector('simple', left(" + texts + ", " + MAX_TEXT + ")) @@ " + query;
  }

  private String text(FieldDefinition field) {
    String value = new FieldColumn(field, locale, parameters.text(field.storedAs())).text();
    return "coalesce(" + value + ", '')";
  }
}
