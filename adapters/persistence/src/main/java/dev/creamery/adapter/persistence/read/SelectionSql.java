package dev.creamery.adapter.persistence.read;

import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.read.Filter;
import java.util.ArrayList;
import java.util.List;

/**
 * Which items are meant, as conditions on {@code item}.
 *
 * @param locale the locale as an expression
 */
record SelectionSql(String where, String locale) {
  static SelectionSql of(Selection selection, Parameters parameters) {
    List<String> all = new ArrayList<>();
    all.add("item.org = " + parameters.number(selection.organization().value()));
    all.add("item.collection = " + parameters.text(selection.collection().value()));
    String locale = parameters.text(selection.locale().code());
    all.add("item.fields ? " + locale);
    all.add(state(selection, parameters));
    FilterSql filters = new FilterSql(selection.locale(), locale, parameters);
    for (Filter filter : selection.filters()) {
      all.add(filters.condition(filter));
    }
    selection
        .search()
        .ifPresent(search -> all.add(new SearchSql(locale, parameters).condition(search)));
    return new SelectionSql(String.join("\n  AND ", all), locale);
  }

  /** What state the items are in that are meant. */
  static String state(Selection selection, Parameters parameters) {
    return selection.deleted()
        ? "item.deleted"
        : "NOT item.deleted AND (%s OR item.status = 'published')"
            .formatted(parameters.flag(selection.drafts()));
  }
}
