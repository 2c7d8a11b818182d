package dev.creamery.service.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code deploy/docs/configuration.md}: tables that people write, and after them one that is
 * generated, of all settings that those leave out.
 *
 * @param written up to the rows of the last table
 * @param generated those rows
 */
record ConfigurationPage(String written, String generated) {
  private static final Path PAGE = Path.of("../docs/configuration.md");
  private static final String HEADING = "## What rarely needs a change\n";
  private static final String RULE = "| --- | --- | --- |\n";

  /** The page as it is. */
  static ConfigurationPage read() throws IOException {
    String text = Files.readString(PAGE);
    int rows = text.indexOf(RULE, text.indexOf(HEADING)) + RULE.length();
    return new ConfigurationPage(text.substring(0, rows), text.substring(rows));
  }

  /** The same with the rows of its last table made anew. */
  ConfigurationPage regenerated(SortedMap<String, Setting> known) {
    Map<String, String> above = defaults();
    return new ConfigurationPage(
        written,
        known.entrySet().stream()
            .filter(one -> !above.containsKey(one.getKey()))
            .map(one -> one.getValue().row(one.getKey()) + "\n")
            .collect(Collectors.joining()));
  }

  /** Takes the place of the page. */
  void write() throws IOException {
    Files.writeString(PAGE, written + generated);
  }

  /** What stands as the default of each variable in the tables that people write. */
  SortedMap<String, String> defaults() {
    SortedMap<String, String> defaults = new TreeMap<>();
    for (String line : written.split("\n", -1)) {
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
