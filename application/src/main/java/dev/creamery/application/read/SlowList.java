package dev.creamery.application.read;

import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.domain.collection.FieldDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list that took too long, and what its client can do about it. */
record SlowList(Selection selection, Ordering ordering) {
  private static final String TOO_LONG = "This list took too long. ";
  private static final String INDEXED = "a field that is \"indexed\": true in the schema.";

  /** What to do; empty where nothing was asked for that takes its time. */
  Optional<String> advice() {
    String fields = unmarked();
    if (!fields.isEmpty()) {
      return Optional.of(
          TOO_LONG
              + "Mark what it is ordered or limited by as \"indexed\": true in the schema of "
              + selection.collection()
              + ": "
              + fields
              + ".");
    }
    if (selection.search().isPresent()) {
      return Optional.of(
          TOO_LONG
              + "A query looks at every item of the collection: narrow it by a filter on "
              + INDEXED);
    }
    return selection.takesAnyContent() && ordering.orders().isEmpty()
        ? Optional.empty()
        : Optional.of(TOO_LONG + "Narrow it by a filter on " + INDEXED);
  }

  /** The fields that could have an index and have none. */
  private String unmarked() {
    Predicate<FieldDefinition> marked = FieldDefinition::indexed;
    return fields()
        .filter(marked.negate())
        .filter(field -> field.type().isIndexable())
        .map(field -> field.key().value())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Stream<FieldDefinition> fields() {
    return Stream.concat(
        selection.filters().stream().map(Filter::field),
        ordering.orders().stream().flatMap(one -> field(one).stream()));
  }

  private static List<FieldDefinition> field(Order order) {
    return order instanceof Order.ByField by ? List.of(by.field()) : List.of();
  }
}
