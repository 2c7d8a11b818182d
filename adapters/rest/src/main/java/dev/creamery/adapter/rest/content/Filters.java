package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.read.Criteria;
import dev.creamery.application.read.Criteria.Condition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which items a query asks for: {@code fields.rank[gte]=3&order=-rank&query=words}. */
final class Filters {
  private static final String PREFIX = "fields.";
  private static final Pattern FORM = Pattern.compile("fields\\.(.*?)(?:\\[([^\\[\\]]*)])?");

  private Filters() {}

  /**
   * The criteria of a query.
   *
   * @param bin whether who asks may see what was deleted; else that is not even asked for
   */
  static Criteria of(Query query, boolean bin) {
    return new Criteria(
        query.namesFrom(PREFIX).stream().map(name -> condition(query, name)).toList(),
        query.text("order"),
        // No database takes this character, and no text holds it.
        query.text("query").map(words -> words.replace('\0', ' ')),
        bin && query.flag("deleted"));
  }

  private static Condition condition(Query query, String name) {
    String value = query.given(name).orElse("");
    Matcher form = FORM.matcher(name);
    return form.matches()
        ? new Condition(form.group(1), Optional.ofNullable(form.group(2)), value)
        : new Condition(name.substring(PREFIX.length()), Optional.empty(), value);
  }
}
