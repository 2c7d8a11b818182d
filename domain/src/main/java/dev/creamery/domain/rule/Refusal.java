package dev.creamery.domain.rule;

import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;

/** A violation that does not know its place yet. */
public record Refusal(ErrorCode code, String message) {
  public Violation at(Path path) {
    return new Violation(code, path, message);
  }
}
