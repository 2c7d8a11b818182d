package dev.creamery.adapter.grpc.value;

import dev.creamery.domain.field.InputBounds;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers in the notation of JSON (RFC 8259), whatever their precision. */
final class Numbers {
  private static final Pattern FORM =
      Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

  private Numbers() {}

  /** The number; empty where the text is none, or has more digits than are taken. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > InputBounds.MAX_DIGITS || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text)).filter(InputBounds::allow);
    } catch (NumberFormatException beyondAllExponents) {
      return Optional.empty();
    }
  }
}
