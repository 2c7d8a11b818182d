package dev.creamery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root of the checked out project
 */
record Places(Path root) {
  private Path bench() {
    return root.resolve("deploy/bench");
  }

  Path launcher() {
    return root.resolve("creamery");
  }

  Path floor() {
    return bench().resolve("floor/target/quarkus-app/quarkus-run.jar");
  }

  /** A script of wrk. */
  Path script(String name) {
    return bench().resolve("src/main/wrk").resolve(name);
  }

  Path report(String name) {
    return bench().resolve("target").resolve(name);
  }

  /**
   * Beside the build's results, and so on a disk: on a memory file system a commit costs nothing.
   */
  Path data() {
    return bench().resolve("target/data");
  }

  Path log(String name) {
    Path logs = bench().resolve("target/logs");
    try {
      return Files.createDirectories(logs).resolve(name + ".log");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
