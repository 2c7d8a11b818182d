package dev.creamery.domain.reference;

import java.util.List;

/**
 * What a reference field holds.
 *
 * @param many whether the field is one-to-many; decides how reads show it
 * @param targets in the order given, at least one, exactly one unless {@code many}
 */
public record ReferenceValue(boolean many, List<ReferenceTarget> targets) {
  public ReferenceValue {
    targets = List.copyOf(targets);
    if (targets.isEmpty() || (!many && targets.size() > 1)) {
      throw new IllegalArgumentException("A one-to-one reference has exactly one target");
    }
  }
}
