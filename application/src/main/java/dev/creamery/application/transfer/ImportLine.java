package dev.creamery.application.transfer;

import dev.creamery.domain.field.InputValue;
import java.util.Optional;

/**
 * One line of a file that is read.
 *
 * @param number from 1
 * @param content the object on it; empty where it is none
 * @param fault why it is none; empty where it is one
 */
public record ImportLine(long number, Optional<InputValue.Members> content, String fault) {
  public static ImportLine of(long number, InputValue.Members content) {
    return new ImportLine(number, Optional.of(content), "");
  }

  public static ImportLine unreadable(long number, String fault) {
    return new ImportLine(number, Optional.empty(), fault);
  }
}
