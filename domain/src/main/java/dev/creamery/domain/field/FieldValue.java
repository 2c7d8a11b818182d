package dev.creamery.domain.field;

import dev.creamery.domain.reference.ReferenceValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/** A value as it is kept: valid for its field when it was written, and never empty. */
public sealed interface FieldValue {
  /** The one way to look inside: whoever looks must answer for every case. */
  <R> R match(Cases<R> cases);

  /** An answer for each kind of value. */
  interface Cases<R> {
    R text(Text text);

    R number(Num number);

    R flag(Flag flag);

    R moment(Moment moment);

    R media(Media media);

    R reference(Reference reference);
  }

  /** Text of any kind: short, long, HTML, a dropdown choice, a colour. */
  record Text(String value) implements FieldValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** A decimal number; its scale is part of what was sent and is kept. */
  record Num(BigDecimal value) implements FieldValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.number(this);
    }
  }

  /** A checkbox. */
  record Flag(boolean value) implements FieldValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.flag(this);
    }
  }

  /** A date and time in UTC, to the second. */
  record Moment(LocalDateTime value) implements FieldValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.moment(this);
    }
  }

  /** A media asset by its address, with the alternative text if one was given. */
  record Media(String url, Optional<String> alt) implements FieldValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.media(this);
    }
  }

  /** One reference or several. */
  record Reference(ReferenceValue value) implements FieldValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.reference(this);
    }
  }
}
