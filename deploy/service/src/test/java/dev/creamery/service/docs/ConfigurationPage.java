package dev.creamery.service.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of {@code deploy/docs/configuration.md}. */
final class ConfigurationPage {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  private ConfigurationPage() {}

  /** What stands as the default of each variable, as it stands there. */
  static Map<String, String> defaults() throws IOException {
    Map<String, String> defaults = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("| `CREAMERY_")) {
        String[] cells = line.split("\\|", -1);
        List<String> variables = parts(cells[1]);
        List<String> values = parts(cells[2]);
        if (variables.size() != values.size()) {
          throw new IllegalStateException("As many defaults as variables, please: " + line);
        }
        for (int i = 0; i < values.size(); i++) {
          defaults.put(variables.get(i).replace("`", ""), values.get(i));
        }
      }
    }
    return defaults;
  }

  /** A comma within a default is followed by no space. */
  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split(",(?= )", -1)).map(String::strip).toList();
  }
}
