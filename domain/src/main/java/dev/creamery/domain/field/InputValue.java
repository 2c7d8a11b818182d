package dev.creamery.domain.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value as a client sent it, whatever the wire: the shapes of JSON, without JSON. */
public sealed interface InputValue {
  /** The one way to look inside: whoever looks must answer for every case. */
  <R> R match(Cases<R> cases);

  /** Whether this value clears a field of any type: {@code ""} or {@code null}. */
  default boolean clears() {
    return this instanceof Nothing || (this instanceof Text text && text.value().isEmpty());
  }

  /** An answer for each kind of value. */
  interface Cases<R> {
    R text(Text text);

    R number(Num number);

    R bool(Bool bool);

    R nothing(Nothing nothing);

    R many(Many many);

    R members(Members members);
  }

  /** A string. */
  record Text(String value) implements InputValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** A number, exactly as written. */
  record Num(BigDecimal value) implements InputValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.number(this);
    }
  }

  /** A boolean. */
  record Bool(boolean value) implements InputValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bool(this);
    }
  }

  /** Nothing, said out loud: {@code null} in JSON. */
  record Nothing() implements InputValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nothing(this);
    }
  }

  /** An array. */
  record Many(List<InputValue> values) implements InputValue {
    public Many {
      values = List.copyOf(values);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.many(this);
    }
  }

  /**
   * An object. Its members keep the order in which they were sent; the map must not change later.
   */
  record Members(Map<String, InputValue> values) implements InputValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.members(this);
    }
  }
}
