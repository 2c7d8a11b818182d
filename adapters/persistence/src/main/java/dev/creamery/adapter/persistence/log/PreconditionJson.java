package dev.creamery.adapter.persistence.log;

import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.field.InputValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A precondition as {@code "*"}, or as the versions that it names: {@code [3,4]}. */
final class PreconditionJson {
  private static final InputValue EXISTS = new InputValue.Text("*");

  private PreconditionJson() {}

  static InputValue write(Precondition precondition) {
    return precondition instanceof Precondition.AtVersion at ? versions(at) : EXISTS;
  }

  private static InputValue versions(Precondition.AtVersion at) {
    List<InputValue> versions =
        at.versions().stream()
            .sorted()
            .<InputValue>map(version -> new InputValue.Num(BigDecimal.valueOf(version)))
            .toList();
    return new InputValue.Many(versions);
  }

  static Precondition read(InputValue written) {
    if (!(written instanceof InputValue.Many versions)) {
      return new Precondition.Exists();
    }
    Set<Long> numbers =
        versions.values().stream()
            .map(version -> ((InputValue.Num) version).value().longValueExact())
            .collect(Collectors.toSet());
    return new Precondition.AtVersion(numbers);
  }
}
