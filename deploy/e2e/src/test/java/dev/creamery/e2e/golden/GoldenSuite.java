package dev.creamery.e2e.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder of a suite: sections, and in them rules. */
record GoldenSuite(Path folder) {
  /** The suite of this name on the class path. */
  static GoldenSuite named(String name) {
    URL found = Objects.requireNonNull(GoldenSuite.class.getResource("/" + name), name);
    try {
      return new GoldenSuite(Path.of(new URI(found.toString())));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of its sections. */
  List<String> sections() {
    return folders(folder);
  }

  List<GoldenRule> rules(String section) {
    return folders(folder.resolve(section)).stream()
        .map(name -> new GoldenRule(folder, section, name))
        .toList();
  }

  /** The names of the folders in it, in order, without what is given. */
  private static List<String> folders(Path parent) {
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(GoldenRule.GIVEN))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
