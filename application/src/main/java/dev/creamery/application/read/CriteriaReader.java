package dev.creamery.application.read;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.shared.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads criteria by the fields of a collection. The first thing that is wrong is what is told. */
final class CriteriaReader {
  private static final int MAX_VALUES = 100;
  private static final int MAX_ECHO = 100;

  private final Collection schema;
  private final MediaUrls mediaUrls;
  private Optional<String> refusal = Optional.empty();

  CriteriaReader(Collection schema, MediaUrls mediaUrls) {
    this.schema = schema;
    this.mediaUrls = mediaUrls;
  }

  /** Why the criteria are refused; empty, after everything was read, where they hold. */
  Optional<String> refusal() {
    return refusal;
  }

  private void refuse(String why) {
    if (refusal.isEmpty()) {
      refusal = Optional.of(why);
    }
  }

  List<Filter> filters(List<Criteria.Condition> conditions) {
    if (conditions.size() > Criteria.MAX_CONDITIONS) {
      refuse("At most " + Criteria.MAX_CONDITIONS + " filters are possible.");
      return List.of();
    }
    return conditions.stream().flatMap(one -> filter(one).stream()).toList();
  }

  private Optional<Filter> filter(Criteria.Condition condition) {
    String name = "fields." + echo(condition.field());
    Optional<FieldDefinition> field = schema.field(condition.field());
    if (field.isEmpty()) {
      refuse("Invalid filter " + name + ": " + noSuchField());
      return Optional.empty();
    }
    Optional<Operator> operator =
        condition.operator().isEmpty()
            ? Optional.of(Operator.EQ)
            : Operator.parse(condition.operator().get());
    if (operator.filter(known -> known.fits(field.get().type())).isEmpty()) {
      refuse("Invalid filter " + name + echo(condition.operator()) + ": " + operators(field.get()));
      return Optional.empty();
    }
    return values(field.get(), operator.get(), condition.value());
  }

  private Optional<Filter> values(FieldDefinition field, Operator operator, String given) {
    boolean absent = given.isEmpty() && !operator.isRange() && operator != Operator.CONTAINS;
    List<String> texts =
        operator == Operator.IN ? Arrays.asList(given.split(",", -1)) : List.of(given);
    if (texts.size() > MAX_VALUES) {
      refuse(
          "Invalid filter fields." + field.key() + ": at most " + MAX_VALUES + " values possible.");
      return Optional.empty();
    }
    List<FieldValue> values = new ArrayList<>();
    for (String text : absent ? List.<String>of() : texts) {
      Optional<FieldValue> value = FilterValues.read(field, text, mediaUrls);
      if (value.isEmpty()) {
        refuse(
            "Invalid filter fields."
                + field.key()
                + ": "
                + echo(text)
                + " is no value of this field. "
                + FilterValues.advice(field));
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(new Filter(field, operator, values));
  }

  private static String operators(FieldDefinition field) {
    return "a field of type "
        + field.type().code()
        + " takes "
        + Listing.of(
            Arrays.stream(Operator.values())
                .filter(known -> known.fits(field.type()))
                .map(Operator::code)
                .toList())
        + ".";
  }

  /** The order that {@code rank,-name} asks for; by id where it asks for none. */
  Ordering ordering(Optional<String> spelled) {
    List<Order> orders = new ArrayList<>();
    boolean descending = false;
    for (String one : spelled.map(text -> text.split(",")).orElse(new String[0])) {
      String name = one.strip().replaceFirst("^-", "").replaceFirst("^fields\\.", "");
      descending = one.strip().startsWith("-");
      if (isId(name)) {
        break;
      }
      order(name, descending).ifPresent(orders::add);
    }
    if (orders.size() > Criteria.MAX_ORDERS) {
      refuse("Invalid order: at most " + Criteria.MAX_ORDERS + " fields are possible.");
    }
    return new Ordering(orders, descending);
  }

  /** What follows the id cannot matter: no two items have the same. */
  private boolean isId(String name) {
    return name.equals("meta.id") || (name.equals("id") && schema.field(name).isEmpty());
  }

  private Optional<Order> order(String name, boolean descending) {
    Optional<FieldDefinition> field = schema.field(name);
    if (field.isPresent()) {
      if (!field.get().type().isOrdered()) {
        refuse(
            "Invalid order "
                + echo(name)
                + ": a list cannot be ordered by a field of type "
                + field.get().type().code()
                + ".");
      }
      return Optional.of(new Order.ByField(field.get(), descending));
    }
    String time = name.replaceFirst("^meta\\.", "");
    Optional<Order> byTime =
        Arrays.stream(Order.Time.values())
            .filter(known -> known.code().equals(time))
            .findFirst()
            .map(known -> new Order.ByTime(known, descending));
    if (byTime.isEmpty()) {
      refuse("Invalid order " + echo(name) + ": " + noSuchField() + " Also id, created, updated.");
    }
    return byTime;
  }

  private String noSuchField() {
    return "the collection "
        + schema.key()
        + " has no such field. It has "
        + Listing.of(schema.fields().stream().map(known -> known.key().value()).toList())
        + ".";
  }

  private static String echo(Optional<String> operator) {
    return operator.map(code -> "[" + echo(code) + "]").orElse("");
  }

  private static String echo(String sent) {
    return sent.length() <= MAX_ECHO ? sent : sent.substring(0, MAX_ECHO) + "…";
  }
}
