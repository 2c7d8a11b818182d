package dev.creamery.adapter.persistence.read;

import dev.creamery.application.port.out.ItemQueries.Search;
import dev.creamery.domain.collection.FieldDefinition;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Searches as conditions on {@code item}. */
record SearchSql(String locale, Parameters parameters) {
  private static final Pattern NEGATION = Pattern.compile("(^|[^\\p{L}\\p{N}])-");

  /** As long as what the index takes in. */
  private static final int MAX_TEXT = 100_000;

  String condition(Search search) {
    if (search.fields().isEmpty()) {
      return "false";
    }
    String query = "websearch_to_tsquery('simple', " + parameters.text(search.words()) + ")";
    // Not concat_ws: no function takes as many arguments as a collection may have fields.
    String texts =
        search.fields().stream().map(this::text).collect(Collectors.joining(" || ' ' || "));
    String exact = "to_tsvector('simple', left(" + texts + ", " + MAX_TEXT + ")) @@ " + query;
    // The index knows the words of all locales and of what is not text too: whatever is found in
    // the text is found there, but what is missing in the text need not be missing there.
    return NEGATION.matcher(search.words()).find()
        ? exact
        : "words_of(item.fields) @@ " + query + " AND " + exact;
  }

  private String text(FieldDefinition field) {
    String value = new FieldColumn(field, locale, parameters.text(field.storedAs())).text();
    return "coalesce(" + value + ", '')";
  }
}
