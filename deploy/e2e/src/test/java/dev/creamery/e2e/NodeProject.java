package dev.creamery.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program in JavaScript with its packages, as somebody else would write it. Where there is no
 * npm, or it finds no registry, its test is skipped; in CI never.
 */
public final class NodeProject {
  private static final long MINUTES = 3;

  private final Path folder;

  private NodeProject(Path folder) {
    this.folder = folder;
  }

  /**
   * Installs the packages that a program needs.
   *
   * @param name of a folder of the test resources
   * @param folder an empty one
   */
  public static NodeProject install(String name, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources").resolve(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    NodeProject project = new NodeProject(folder);
    boolean ready = project.runs("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    assumeTrue(
        ready || System.getenv("CI") != null, "npm is missing, or finds no registry: skipped");
    return project;
  }

  /** The JSON of the last line that a script says, which has to end well. */
  public JsonNode run(String script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    boolean done = runs(command.toArray(String[]::new));
    String said = Files.readString(folder.resolve("output"));
    if (!done) {
      throw new AssertionError(script + " did not end well:\n" + said);
    }
    return new ObjectMapper().readTree(said.lines().reduce((first, last) -> last).orElseThrow());
  }

  /** Whether a program ran and ended well; what it said is in {@code output}. */
  private boolean runs(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
