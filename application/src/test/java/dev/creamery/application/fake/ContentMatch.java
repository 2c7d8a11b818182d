package dev.creamery.application.fake;

import dev.creamery.application.port.out.ItemQueries.Search;
import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.read.Filter;
import dev.creamery.application.read.Operator;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.reference.ReferenceTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an item holds in one locale, and what of a selection that fits. */
record ContentMatch(Map<FieldKey, FieldValue> values) {
  boolean fits(Selection selection) {
    return selection.filters().stream().allMatch(this::fits)
        && selection.search().map(this::fits).orElse(true);
  }

  private boolean fits(Filter filter) {
    Optional<FieldValue> value = Optional.ofNullable(values.get(filter.field().key()));
    return switch (filter.operator()) {
      case EQ, IN -> equal(value, filter);
      case NE -> !equal(value, filter);
      case CONTAINS -> value.map(text -> contains(text, filter)).orElse(false);
      case GT, GTE, LT, LTE -> value.map(one -> inRange(one, filter)).orElse(false);
    };
  }

  private static boolean equal(Optional<FieldValue> value, Filter filter) {
    return value.isEmpty()
        ? filter.meansAbsent()
        : filter.values().stream().anyMatch(wanted -> same(value.get(), wanted));
  }

  private static boolean same(FieldValue value, FieldValue wanted) {
    if (value instanceof FieldValue.Num one && wanted instanceof FieldValue.Num other) {
      return one.value().compareTo(other.value()) == 0;
    }
    if (value instanceof FieldValue.Media one && wanted instanceof FieldValue.Media other) {
      return one.url().equals(other.url());
    }
    if (value instanceof FieldValue.Reference one && wanted instanceof FieldValue.Reference other) {
      return one.value().targets().stream()
          .anyMatch(target -> sameTarget(target, other.value().targets().get(0)));
    }
    return value.equals(wanted);
  }

  private static boolean sameTarget(ReferenceTarget target, ReferenceTarget wanted) {
    if (target instanceof ReferenceTarget.ToPage one
        && wanted instanceof ReferenceTarget.ToPage other) {
      boolean anyType = other.pageType().isEmpty();
      return one.slug().equals(other.slug())
          && (anyType || other.pageType().equals(one.pageType()));
    }
    return target.equals(wanted);
  }

  private static boolean contains(FieldValue value, Filter filter) {
    return PositionOrder.text(value).contains(PositionOrder.text(filter.values().get(0)));
  }

  private static boolean inRange(FieldValue value, Filter filter) {
    Operator range = filter.operator();
    FieldValue bound = filter.values().get(0);
    // A value of another kind was left by an earlier schema.
    boolean comparable = value.getClass() == bound.getClass();
    return comparable
        && range.accepts(
            PositionOrder.compare(
                value instanceof FieldValue.Num,
                PositionOrder.text(value),
                PositionOrder.text(bound)));
  }

  /** Knows words and {@code -not}; neither phrases nor {@code or}. */
  private boolean fits(Search search) {
    Set<String> words =
        search.fields().stream()
            .map(field -> values.get(field.key()))
            .filter(Objects::nonNull)
            .flatMap(value -> words(PositionOrder.text(value)).stream())
            .collect(Collectors.toSet());
    return !search.fields().isEmpty()
        && Arrays.stream(search.words().split("\\s+", -1))
            .allMatch(
                word ->
                    word.startsWith("-")
                        ? !words.contains(lower(word.substring(1)))
                        : words.contains(lower(word)));
  }

  private static List<String> words(String text) {
    return Arrays.asList(lower(text).split("[^\\p{L}\\p{N}]+", -1));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
