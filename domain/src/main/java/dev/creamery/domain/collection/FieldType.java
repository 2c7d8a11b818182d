package dev.creamery.domain.collection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of fields. The lower-case name is what definitions say. */
public enum FieldType {
  SHORT_TEXT,
  LONG_TEXT,
  WYSIWYG,
  HTML,
  NUMBER,
  DATE,
  CHECKBOX,
  DROPDOWN,
  COLOR,
  MEDIA,
  REFERENCE;

  private static final Set<FieldType> ORDERED =
      EnumSet.of(SHORT_TEXT, LONG_TEXT, NUMBER, DATE, CHECKBOX, DROPDOWN, COLOR);
  private static final Set<FieldType> TEXTUAL =
      EnumSet.of(SHORT_TEXT, LONG_TEXT, WYSIWYG, HTML, DROPDOWN, COLOR);

  private static final Set<FieldType> INDEXABLE =
      EnumSet.of(SHORT_TEXT, NUMBER, DATE, CHECKBOX, DROPDOWN);

  /** The type of that code; empty where there is none. */
  public static Optional<FieldType> parse(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /** The spelling on the wire: {@code short_text}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether of two values one comes first. */
  public boolean isOrdered() {
    return ORDERED.contains(this);
  }

  /** Whether lists that are ordered or limited by such a field can have an index. */
  public boolean isIndexable() {
    return INDEXABLE.contains(this);
  }

  /** Whether the values are text that a person reads. */
  public boolean isTextual() {
    return TEXTUAL.contains(this);
  }
}
