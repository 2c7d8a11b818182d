package dev.creamery.domain.field;

import dev.creamery.domain.media.MediaKey;
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

  /**
   * A media file, with the alternative text if one was given.
   *
   * @param url the address that a client gave, http or https; once the library has the file, its
   *     key there: {@code media:1/<sha256>.png}
   */
  record Media(String url, Optional<String> alt) implements FieldValue {
    private static final String KEPT = "media:";

    /** A file that the library has. */
    public static Media kept(MediaKey key, Optional<String> alt) {
      return new Media(KEPT + key, alt);
    }

    /** The key of the file; empty where only its address is known. */
    public Optional<MediaKey> key() {
      return url.startsWith(KEPT) ? MediaKey.parse(url.substring(KEPT.length())) : Optional.empty();
    }

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
