package dev.creamery.domain.page;

import dev.creamery.domain.field.InputValue;

/**
 * How long values are: the characters of their names, texts and numbers written out in full, and
 * one more for each value.
 */
final class FieldSize implements InputValue.Cases<Long> {
  private static final FieldSize SIZE = new FieldSize();

  private FieldSize() {}

  static long of(InputValue value) {
    return 1 + value.match(SIZE);
  }

  @Override
  public Long text(InputValue.Text text) {
    return (long) text.value().length();
  }

  /** Of a number as short as 1e999 a reader gets every digit. */
  @Override
  public Long number(InputValue.Num number) {
    return number.value().precision() + Math.abs((long) number.value().scale());
  }

  @Override
  public Long bool(InputValue.Bool bool) {
    return 0L;
  }

  @Override
  public Long nothing(InputValue.Nothing nothing) {
    return 0L;
  }

  @Override
  public Long many(InputValue.Many many) {
    return many.values().stream().mapToLong(FieldSize::of).sum();
  }

  @Override
  public Long members(InputValue.Members members) {
    return members.values().entrySet().stream()
        .mapToLong(member -> member.getKey().length() + of(member.getValue()))
        .sum();
  }
}
