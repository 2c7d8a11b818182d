package dev.creamery.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tokens that a standalone Creamery leaves in its data folder. */
public record TokensFile(String read, String write, String admin) {
  /** Reads {@code tokens.env}. */
  public static TokensFile in(Path data) {
    return new TokensFile(line(data, "READ"), line(data, "WRITE"), line(data, "ADMIN"));
  }

  private static String line(Path data, String scope) {
    String name = "CREAMERY_" + scope + "_TOKEN=";
    try {
      return Files.readAllLines(data.resolve("tokens.env")).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(name.length()))
          .findFirst()
          .orElseThrow();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
