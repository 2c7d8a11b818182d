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
        throw new StartRefused(
            "unknown option %s; there are --port and --data.".formatted(parts[0]));
      }
      boolean apart = parts.length == 1 && i + 1 < arguments.size();
      String value = apart ? arguments.get(++i) : parts[parts.length - 1];
      if (value.isBlank() || value.equals(parts[0])) {
        throw new StartRefused("%s needs a value.".formatted(parts[0]));
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
