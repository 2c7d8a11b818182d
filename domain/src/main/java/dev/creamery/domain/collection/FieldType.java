package dev.creamery.domain.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** The type of that code; empty where there is none. */
  public static Optional<FieldType> parse(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /** The spelling on the wire: {@code short_text}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
