package dev.creamery.application.read;

import dev.creamery.domain.collection.FieldType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a filter compares. The lower-case name is what clients write: {@code fields.rank[gte]=3}. */
public enum Operator {
  /** The same value; for references, to many too, the target. */
  EQ,
  /** Whatever {@link #EQ} does not find, fields without a value included. */
  NE,
  /** One of the values, which stand between commas. */
  IN,
  GT,
  GTE,
  LT,
  LTE,
  /** The value is a part of the text, letter by letter. */
  CONTAINS;

  /** The operator of that code; empty where there is none. */
  public static Optional<Operator> parse(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** The spelling on the wire: {@code gte}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it asks which of two values comes first. */
  public boolean isRange() {
    return this == GT || this == GTE || this == LT || this == LTE;
  }

  /** Whether values of this type can be compared so. */
  public boolean fits(FieldType type) {
    if (isRange()) {
      return type.isOrdered() && type != FieldType.CHECKBOX;
    }
    return this != CONTAINS || type.isTextual();
  }

  /** Whether a comparison of two values has the outcome that this range asks for. */
  public boolean accepts(int comparison) {
    return switch (this) {
      case GT -> comparison > 0;
      case GTE -> comparison >= 0;
      case LT -> comparison < 0;
      case LTE -> comparison <= 0;
      case EQ, NE, IN, CONTAINS -> comparison == 0;
    };
  }
}
