package dev.creamery.adapter.rest.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some bytes of a file, one after the other.
 *
 * @param from the first, counted from 0
 * @param length how many; 0 where the file has nothing of what was asked for
 */
record ByteRange(long from, long length) {
  private static final Pattern FORM = Pattern.compile("bytes=\\s*([0-9]*)-([0-9]*)\\s*");
  private static final ByteRange BEYOND = new ByteRange(0, 0);
  private static final int MAX_DIGITS = 18;

  /**
   * What the header {@code Range} asks for; empty for the whole file: where there is no header, or
   * one that is not understood, or asks for several ranges, which nobody has to be given.
   *
   * @param size of the file
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    Matcher parts = FORM.matcher(header == null ? "" : header);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String from = parts.group(1);
    String to = parts.group(2);
    if (from.isEmpty()) {
      return to.isEmpty() ? Optional.empty() : Optional.of(last(number(to), size));
    }
    long first = number(from);
    long last = to.isEmpty() ? Long.MAX_VALUE : number(to);
    if (last < first) {
      return Optional.empty();
    }
    return Optional.of(
        first >= size ? BEYOND : new ByteRange(first, Math.min(last, size - 1) - first + 1));
  }

  private static ByteRange last(long wanted, long size) {
    long length = Math.min(wanted, size);
    return length == 0 ? BEYOND : new ByteRange(size - length, length);
  }

  private static long number(String digits) {
    return digits.length() > MAX_DIGITS ? Long.MAX_VALUE - 1 : Long.parseLong(digits);
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** As {@code Content-Range} says it. */
  String of(long size) {
    return isEmpty() ? "bytes */" + size : "bytes " + from + "-" + (from + length - 1) + "/" + size;
  }
}
