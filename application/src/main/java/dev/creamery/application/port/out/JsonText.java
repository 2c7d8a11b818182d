package dev.creamery.application.port.out;

import dev.creamery.domain.field.InputValue;

/** Writes JSON. */
public interface JsonText {
  /** The value as compact JSON, members in their order, every digit of a number. */
  String write(InputValue value);
}
