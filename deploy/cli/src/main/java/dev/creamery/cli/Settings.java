package dev.creamery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the server is and who asks: by option, by environment, and by what a standalone Creamery
 * has left in its data folder, in this order.
 *
 * @param environment the variables of this process
 */
record Settings(Map<String, String> environment) {
  private static final String LOCALHOST = "http://localhost:";

  /** The address of the server, without a slash at its end. */
  String url(Optional<String> option) {
    String url =
        option
            .or(() -> variable("CREAMERY_URL"))
            .orElseGet(() -> LOCALHOST + variable("CREAMERY_PORT").orElse("8080"));
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      throw Failed.usage("The address " + url + " does not begin with http:// or https://.");
    }
    return url.replaceFirst("/+$", "");
  }

  /**
   * A token.
   *
   * @param name the variable that it is called by, such as {@code CREAMERY_WRITE_TOKEN}
   * @param folder the data folder of a standalone Creamery; empty for the usual one
   */
  String token(Optional<String> option, String name, Optional<Path> folder) {
    Path data = folder.orElseGet(() -> Path.of(variable("CREAMERY_DATA").orElse("data")));
    Path file = data.resolve("tokens.env");
    return option
        .or(() -> variable(name))
        .or(() -> Optional.ofNullable(read(file).get(name)))
        .orElseThrow(
            () ->
                Failed.usage(
                    "There is no token: give --token, or set " + name + ", or have it in " + file));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> tokens = new HashMap<>();
    if (Files.isReadable(file)) {
      try {
        for (String line : Files.readAllLines(file)) {
          int equals = line.indexOf('=');
          if (equals > 0) {
            tokens.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
          }
        }
      } catch (IOException e) {
        throw Failed.usage("Cannot read " + file + ": " + e.getMessage());
      }
    }
    return tokens;
  }
}
