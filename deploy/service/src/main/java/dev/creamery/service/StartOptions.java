package dev.creamery.service;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the operator asked for on the command line.
 *
 * @param port for HTTP, 1 to 65535
 * @param data the data folder of standalone mode
 */
record StartOptions(int port, Path data) {

  static final String USAGE =
      """
      Usage: ./creamery start [--port 8080] [--data ./data]

        --port  the port to listen on (also CREAMERY_PORT)
        --data  the folder that keeps everything (also CREAMERY_DATA)

      With CREAMERY_DATABASE_URL set, PostgreSQL at that address is used, and no data folder.
      """;

  private static final int HIGHEST_PORT = 65_535;
  private static final Map<String, String> OPTIONS =
      Map.of("--port", "creamery.port", "--data", "creamery.data");

  /**
   * Reads the command line; what it leaves open the settings decide, and what they leave open too
   * has a default.
   *
   * @throws StartRefused for an unknown option, one without its value, and a value out of range
   */
  static StartOptions parse(List<String> arguments, Settings settings) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String[] parts = arguments.get(i).split("=", 2);
      String setting = OPTIONS.get(parts[0]);
      if (setting == null) {
        throw new StartRefused("unknown option %s.%n%n%s".formatted(parts[0], USAGE));
      }
      boolean apart = parts.length == 1 && i + 1 < arguments.size();
      String value = apart ? arguments.get(++i) : parts[parts.length - 1];
      if (value.isBlank() || value.equals(parts[0])) {
        throw new StartRefused("%s needs a value.%n%n%s".formatted(parts[0], USAGE));
      }
      given.put(setting, value);
    }
    return new StartOptions(
        port(valueOf("creamery.port", "8080", given, settings)),
        folder(valueOf("creamery.data", "data", given, settings)));
  }

  private static String valueOf(
      String name, String otherwise, Map<String, String> given, Settings settings) {
    String value = given.get(name);
    return value == null ? settings.get(name).orElse(otherwise) : value;
  }

  private static int port(String text) {
    int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > HIGHEST_PORT) {
      throw new StartRefused(
          "the port %s is not a number from 1 to %d; choose one with --port."
              .formatted(text, HIGHEST_PORT));
    }
    return port;
  }

  private static Path folder(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException invalid) {
      throw new StartRefused(
          "the data folder %s is not a path; choose one with --data.".formatted(text));
    }
  }
}
