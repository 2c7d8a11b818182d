package dev.creamery.application.fake;

import dev.creamery.application.fake.InMemoryContent.Kept;
import dev.creamery.application.read.Filter;
import dev.creamery.application.read.Order;
import dev.creamery.application.read.Ordering;
import dev.creamery.application.read.Position;
import dev.creamery.domain.collection.FieldType;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.rule.DateRule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where items stand in ordered lists. */
final class PositionOrder {
  private static final int KEY_LENGTH = 255;

  private PositionOrder() {}

  static Optional<String> key(Order order, Item item, LocaleTag locale, List<Kept> history) {
    if (order instanceof Order.ByField by) {
      return Optional.ofNullable(item.fields().in(locale).get(by.field().key()))
          .or(() -> Filter.readsAs(by.field()))
          .map(PositionOrder::key);
    }
    boolean created = ((Order.ByTime) order).time() == Order.Time.CREATED;
    Kept kept = created ? history.get(0) : history.get(history.size() - 1);
    return Optional.of(Long.toString(kept.change()));
  }

  private static String key(FieldValue value) {
    String text = text(value);
    return text.substring(
        0, text.offsetByCodePoints(0, Math.min(KEY_LENGTH, text.codePointCount(0, text.length()))));
  }

  /** The value as text that can be compared. */
  static String text(FieldValue value) {
    if (value instanceof FieldValue.Num number) {
      return number.value().toPlainString();
    }
    if (value instanceof FieldValue.Moment moment) {
      return DateRule.format(moment.value());
    }
    if (value instanceof FieldValue.Flag flag) {
      return Boolean.toString(flag.value());
    }
    return ((FieldValue.Text) value).value();
  }

  static Comparator<Position> of(Ordering ordering) {
    return (one, other) -> compare(ordering, one, other);
  }

  private static int compare(Ordering ordering, Position one, Position other) {
    for (int i = 0; i < ordering.orders().size(); i++) {
      int comparison = compare(ordering.orders().get(i), one.keys().get(i), other.keys().get(i));
      if (comparison != 0) {
        return comparison;
      }
    }
    int byId = Long.compare(one.id(), other.id());
    return ordering.newestFirst() ? -byId : byId;
  }

  private static int compare(Order order, Optional<String> one, Optional<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    int comparison = compare(isNumber(order), one.get(), other.get());
    return order.descending() ? -comparison : comparison;
  }

  private static boolean isNumber(Order order) {
    return !(order instanceof Order.ByField by) || by.field().type() == FieldType.NUMBER;
  }

  /** By value, or by code points. */
  static int compare(boolean numbers, String one, String other) {
    return numbers
        ? new BigDecimal(one).compareTo(new BigDecimal(other))
        : Arrays.compareUnsigned(
            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
