package dev.creamery.application.read;

import dev.creamery.domain.collection.FieldDefinition;

/** One thing by which a list is ordered; what has no value comes last, either way. */
public sealed interface Order {
  /** Whether what is greater comes first. */
  boolean descending();

  /** The spelling on the wire, {@code -rank}. */
  String spelling();

  /** By what a field holds: text by its code points and its first 255 characters. */
  record ByField(FieldDefinition field, boolean descending) implements Order {
    @Override
    public String spelling() {
      return (descending ? "-" : "") + field.key();
    }
  }

  /** By when items were made or changed. */
  record ByTime(Time time, boolean descending) implements Order {
    @Override
    public String spelling() {
      return (descending ? "-" : "") + "meta." + time.code();
    }
  }

  /** The moments that an item remembers. */
  enum Time {
    CREATED("created"),
    UPDATED("updated");

    private final String code;

    Time(String code) {
      this.code = code;
    }

    /** The spelling on the wire, after {@code meta.}. */
    public String code() {
      return code;
    }
  }
}
