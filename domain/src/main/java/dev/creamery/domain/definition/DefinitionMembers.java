package dev.creamery.domain.definition;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one object in a definition, read by name and type. Whatever is wrong is noted with
 * its place, and reading goes on, so that an author sees all mistakes at once.
 */
public final class DefinitionMembers {
  private final Map<String, InputValue> members;
  private final Path path;
  private final Violations violations;
  private final Set<String> refused = new HashSet<>();
  private final Set<String> known = new LinkedHashSet<>();

  DefinitionMembers(InputValue.Members members, Path path, Violations violations) {
    this.members = members.values();
    this.path = path;
    this.violations = violations;
  }

  /** Text that is not empty. */
  public Optional<String> text(String name) {
    return member(name, InputValue.Text.class, "a string").map(InputValue.Text::value);
  }

  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (InputValue value : values(name)) {
      if (value instanceof InputValue.Text text) {
        texts.add(text.value());
      } else {
        refuse(name, "Every element must be a string.");
      }
    }
    return texts;
  }

  public List<InputValue> values(String name) {
    return member(name, InputValue.Many.class, "an array")
        .map(InputValue.Many::values)
        .orElse(List.of());
  }

  public boolean flag(String name) {
    return member(name, InputValue.Bool.class, "true or false")
        .map(InputValue.Bool::value)
        .orElse(false);
  }

  public Optional<BigDecimal> number(String name) {
    return member(name, InputValue.Num.class, "a number").map(InputValue.Num::value);
  }

  /** A whole number from 0 to {@code most}. */
  public Optional<Long> count(String name, long most) {
    Optional<BigDecimal> number = number(name);
    if (number.isPresent() && !isCount(number.get(), most)) {
      refuse(name, "Must be a whole number from 0 to " + most + ".");
      return Optional.empty();
    }
    return number.map(BigDecimal::longValue);
  }

  private static boolean isCount(BigDecimal number, long most) {
    return number.signum() >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }

  private <T extends InputValue> Optional<T> member(String name, Class<T> type, String expected) {
    known.add(name);
    InputValue value = members.get(name);
    if (value == null || value.clears()) {
      return Optional.empty();
    }
    if (!type.isInstance(value)) {
      refuse(name, "Must be " + expected + ".");
      return Optional.empty();
    }
    return Optional.of(type.cast(value));
  }

  /**
   * Notes that a member is wrong, and what would be right. The first thing wrong with a member is
   * the cause of the others.
   */
  public void refuse(String name, String message) {
    if (refused.add(name)) {
      violations.note(new Violation(ErrorCode.INVALID_DEFINITION, path.then(name), message));
    }
  }

  /** Members of another object in this one. */
  DefinitionMembers inner(InputValue.Members inner, String name, int index) {
    return new DefinitionMembers(inner, path.then(name).then(Integer.toString(index)), violations);
  }

  /** Notes every member that nothing asked for. Called last. */
  void refuseUnknown() {
    for (String name : members.keySet()) {
      if (!known.contains(name)) {
        refuse(name, "Unknown member. Known here: " + String.join(", ", known) + ".");
      }
    }
  }
}
