package dev.creamery.service.standalone;

import dev.creamery.application.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code tokens.env} in the data folder: a line {@code CREAMERY_READ_TOKEN=…} for each scope, which
 * a shell can read in. Only its owner may.
 */
final class TokensFile {
  static final String NAME = "tokens.env";

  private TokensFile() {}

  /** The tokens; empty where the file is missing or does not have all of them. */
  static Optional<Map<Scope, String>> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, String> lines =
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("="))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf('=')),
                    line -> line.substring(line.indexOf('=') + 1),
                    (one, other) -> other));
    Map<Scope, String> tokens = new EnumMap<>(Scope.class);
    for (Scope scope : Scope.values()) {
      String token = lines.get(name(scope));
      if (token != null) {
        tokens.put(scope, token);
      }
    }
    return tokens.size() == Scope.values().length ? Optional.of(tokens) : Optional.empty();
  }

  /** The file's content for these tokens. */
  static String write(Map<Scope, String> tokens) {
    return tokens.entrySet().stream()
        .map(token -> name(token.getKey()) + "=" + token.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String name(Scope scope) {
    return "CREAMERY_" + scope.name().toUpperCase(Locale.ROOT) + "_TOKEN";
  }
}
