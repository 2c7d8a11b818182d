package dev.creamery.e2e.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What is packaged with the application.
 *
 * @param jars named {@code group.artifact-version.jar}
 */
record Libraries(List<Path> jars) {

  static Libraries ofTheApplication() {
    Path lib =
        Path.of(System.getProperty("creamery.root"), "deploy/service/target/quarkus-app/lib");
    try (Stream<Path> files = Files.walk(lib)) {
      return new Libraries(
          files.filter(file -> file.toString().endsWith(".jar")).sorted().toList());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  Libraries without(Predicate<Path> jar) {
    return new Libraries(jars.stream().filter(jar.negate()).toList());
  }

  /** Whether the makers of a library tell the compiler of native executables what it needs. */
  static boolean speaksForItself(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().anyMatch(entry -> entry.getName().startsWith("META-INF/native-image/"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
