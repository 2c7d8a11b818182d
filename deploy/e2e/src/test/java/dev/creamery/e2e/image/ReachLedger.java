package dev.creamery.e2e.image;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody has looked at: {@code native-reach.txt}.
 *
 * @param quarkus how the names of jars begin that an extension of Quarkus cares for
 * @param classes names of classes, or of packages and {@code .*}
 * @param told resources, by the class that looks for them
 */
record ReachLedger(Set<String> quarkus, Set<String> classes, Map<String, String> told) {
  private static final Path FILE = Path.of("src/test/resources/image/native-reach.txt");

  static ReachLedger read() {
    try {
      List<String[]> lines =
          Files.readAllLines(FILE).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\\s+", 3))
              .toList();
      Set<String> quarkus = new TreeSet<>();
      Set<String> classes = new TreeSet<>();
      lines.forEach(line -> (line[0].equals("quarkus") ? quarkus : classes).add(line[1]));
      return new ReachLedger(
          quarkus,
          classes,
          lines.stream()
              .filter(line -> line[0].equals("told"))
              .collect(toMap(line -> line[1], line -> line[2], (a, b) -> a, TreeMap::new)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean isOfQuarkus(Path jar) {
    return quarkus.stream().anyMatch(jar.getFileName().toString()::startsWith);
  }

  static boolean covers(String entry, String type) {
    return entry.endsWith(".*")
        ? type.startsWith(entry.substring(0, entry.length() - 1))
        : type.equals(entry);
  }
}
