package dev.creamery.e2e.parity;

import java.util.Optional;

/** The tokens of an organization. */
record Tokens(String read, String write, String admin) {
  /** The token of that name; empty for {@code nobody}. */
  Optional<String> of(String name) {
    return switch (name) {
      case "read" -> Optional.of(read);
      case "write" -> Optional.of(write);
      case "admin" -> Optional.of(admin);
      case "nobody" -> Optional.empty();
      default -> Optional.of(name);
    };
  }
}
