package dev.creamery.outbound;

import java.util.List;
import java.util.Optional;

/** A list of what is allowed, as an operator would write it. */
final class FixedConfig implements OutboundConfig {
  private final List<String> allow;

  FixedConfig(String... allow) {
    this.allow = List.of(allow);
  }

  @Override
  public Optional<List<String>> allow() {
    return allow.isEmpty() ? Optional.empty() : Optional.of(allow);
  }
}
