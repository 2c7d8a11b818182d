package dev.creamery.service.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes a folder that is there as a whole or not at all, whenever the process may be killed. */
final class FreshFolder {

  private static final String UNFINISHED = ".unfinished-";

  private FreshFolder() {}

  /** Puts content into a new, empty folder. */
  @FunctionalInterface
  interface Content {
    void writeInto(Path fresh) throws IOException;
  }

  /**
   * Fills a folder under a passing name and then gives it its own; clears what a killed try left.
   */
  static void fill(Path target, Content content) throws IOException {
    Path parent = Files.createDirectories(target.getParent());
    String name = target.getFileName() + UNFINISHED;
    try (Stream<Path> siblings = Files.list(parent)) {
      for (Path left : siblings.filter(s -> s.getFileName().toString().startsWith(name)).toList()) {
        delete(left);
      }
    }
    // Each try has a name of its own: a program that outlived a killed one may still be writing
    // there.
    Path fresh = Files.createTempDirectory(parent, name);
    content.writeInto(fresh);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
