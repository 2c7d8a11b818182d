package dev.creamery.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project. */
public final class Repository {
  /** Where they are. */
  public static final Path ROOT = Path.of(System.getProperty("creamery.root"));

  private Repository() {}

  /** The text of a file. */
  public static String text(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Every file under a folder, as paths from the root; none of a build. */
  public static List<String> under(String folder) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> ROOT.relativize(file).toString())
          .filter(path -> !path.contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
