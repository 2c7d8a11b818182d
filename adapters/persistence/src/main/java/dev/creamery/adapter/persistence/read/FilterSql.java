package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.json.FieldsJson;
import dev.creamery.application.read.Filter;
import dev.creamery.application.read.Operator;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.rule.DateRule;
import java.util.ArrayList;
import java.util.List;

/** Filters as conditions on {@code item}. */
record FilterSql(LocaleTag tag, String locale, Parameters parameters) {
  String condition(Filter filter) {
    FieldColumn column =
        new FieldColumn(filter.field(), locale, parameters.text(filter.field().storedAs()));
    return switch (filter.operator()) {
      case EQ, IN -> equal(column, filter);
      case NE -> "NOT " + equal(column, filter);
      case CONTAINS ->
          "strpos("
              + column.text()
              + ", "
              + parameters.text(text(filter.values().get(0)))
              + ") > 0";
      case GT, GTE, LT, LTE -> range(column, filter);
    };
  }

  /** By containment; where the field has an index, that is asked first. */
  private String equal(FieldColumn column, Filter filter) {
    List<String> any = new ArrayList<>();
    for (FieldValue value : filter.values()) {
      String holds = parameters.text(FieldsJson.write(tag, filter.field(), value)) + "::jsonb";
      String contained = "item.fields @> " + holds;
      any.add(
          filter.field().indexed()
              ? "(" + column.sortKey() + " = " + key(column, value) + " AND " + contained + ")"
              : contained);
    }
    if (filter.meansAbsent()) {
      any.add(column.json() + " IS NULL");
    }
    return "(" + String.join(" OR ", any) + ")";
  }

  /** What the index of the field holds for a value. */
  private String key(FieldColumn column, FieldValue value) {
    String text = parameters.text(text(value));
    return column.sortType().equals("text")
        ? FieldColumn.shortened(text)
        : text + "::" + column.sortType();
  }

  private String range(FieldColumn column, Filter filter) {
    String sign = sign(filter.operator());
    String value = parameters.text(text(filter.values().get(0)));
    if (!column.sortType().equals("text")) {
      return column.sortKey() + sign + value + "::" + column.sortType();
    }
    // The index knows the beginning of the text, the text decides.
    return column.sortKey()
        + (sign.startsWith(" >") ? " >= " : " <= ")
        + FieldColumn.shortened(value)
        + " AND "
        + column.text()
        + " COLLATE \"C\""
        + sign
        + value;
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case GT -> " > ";
      case GTE -> " >= ";
      case LT -> " < ";
      case LTE -> " <= ";
      case EQ, NE, IN, CONTAINS -> " = ";
    };
  }

  /** The value as the expressions of its field spell it. */
  private static String text(FieldValue value) {
    if (value instanceof FieldValue.Num number) {
      return number.value().toPlainString();
    }
    if (value instanceof FieldValue.Moment moment) {
      return DateRule.format(moment.value());
    }
    if (value instanceof FieldValue.Flag flag) {
      return Boolean.toString(flag.value());
    }
    return value instanceof FieldValue.Text text ? text.value() : "";
  }
}
