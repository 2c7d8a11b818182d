package dev.creamery.domain.evolution;

import dev.creamery.domain.field.FieldKey;
import java.util.Locale;
import java.util.Optional;

/**
 * What happens to one field.
 *
 * @param from the key that it had before; empty where it keeps its key, or is new
 */
public record FieldChange(Kind kind, FieldKey field, Optional<FieldKey> from) {
  /** The kinds of changes. The lower-case name is what clients see. */
  public enum Kind {
    /** Items have no value of it yet. */
    ADDED,
    /** Its values are not shown any more, and go with the next change of each item. */
    REMOVED,
    /** Its values stay. */
    RENAMED,
    /** What it accepts is of another type, or points elsewhere. */
    RETYPED,
    /** Something else about it. */
    CHANGED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static FieldChange of(Kind kind, FieldKey field) {
    return new FieldChange(kind, field, Optional.empty());
  }
}
