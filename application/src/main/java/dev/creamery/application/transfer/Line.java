package dev.creamery.application.transfer;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.media.MediaKey;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The words of the format. A file is, line by line: a header, collections, pages, items, files of
 * the library, and an end that counts them.
 */
final class Line {
  /** Of the header: the version of the format. */
  static final String FORMAT = "creamery_export";

  static final int VERSION = 1;

  static final String LOCALES = "locales";
  static final String DEFAULT_LOCALE = "default_locale";

  /** Of the header: what the addresses of files begin with. Left out where there are none. */
  static final String FILES_AT = "files_at";

  static final String COLLECTION = "collection";
  static final String PAGE = "page";
  static final String ITEM = "item";
  static final String STATUS = "status";
  static final String FIELDS = "fields";
  static final String FILE = "file";
  static final String URL = "url";
  static final String ALT = "alt";
  static final String END = "end";

  private Line() {}

  static InputValue number(long number) {
    return new InputValue.Num(BigDecimal.valueOf(number));
  }

  /** The whole number that this is; empty where it is none. */
  static Optional<Long> whole(InputValue.Num number) {
    try {
      return Optional.of(number.value().longValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  static InputValue text(String text) {
    return new InputValue.Text(text);
  }

  /** A file in any library that has it: {@code <sha256>.png}. */
  static String fileName(MediaKey key) {
    return key.id() + "." + key.extension();
  }
}
