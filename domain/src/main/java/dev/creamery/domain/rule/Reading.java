package dev.creamery.domain.rule;

import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.shared.ErrorCode;

/** What became of reading a value: the value, or why not. */
public sealed interface Reading {
  /** The value, ready to be kept; its constraints hold. */
  record Value(FieldValue value) implements Reading {}

  /** The value was refused. */
  record Refused(Refusal refusal) implements Reading {}

  static Reading refused(ErrorCode code, String message) {
    return new Refused(new Refusal(code, message));
  }

  /** The value, unless it breaks a constraint of the rule. */
  static Reading checked(ValueRule rule, FieldValue value) {
    return rule.check(value).<Reading>map(Refused::new).orElseGet(() -> new Value(value));
  }
}
