package dev.creamery.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/**
 * What a program said and how it ended.
 *
 * @param code -1 where there is no such program
 */
public record Program(int code, String output) {

  /** Runs a program in the root of the project, and waits for it. */
  public static Program run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Repository.ROOT.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Program(process.waitFor(), output);
    } catch (IOException missing) {
      return new Program(-1, String.valueOf(missing.getMessage()));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** What may be missing elsewhere is there in CI. */
  public static boolean mayBeMissing() {
    return System.getenv("CI") == null;
  }
}
