package dev.creamery.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every script of ours, as shellcheck sees it. Where that is missing this is skipped, in CI never.
 */
class ScriptsTest {
  /** Made by Maven. */
  private static final String NOT_OURS = "mvnw";

  @Test
  void haveNothingThatShellcheckObjectsTo() {
    List<String> command = new ArrayList<>(List.of("shellcheck", "--external-sources"));
    List<String> scripts = scripts();
    command.addAll(scripts);
    assertThat(scripts).contains("creamery", ".ci/run", "deploy/docker/assemble");

    Program shellcheck = Program.run(command);

    assumeTrue(shellcheck.code() != -1 || !Program.mayBeMissing(), "shellcheck is not installed");
    assertThat(shellcheck.code()).as(shellcheck.output()).isZero();
  }

  private static List<String> scripts() {
    Program files =
        Program.run(List.of("git", "ls-files", "--cached", "--others", "--exclude-standard"));
    assertThat(files.code()).as(files.output()).isZero();
    return files
        .output()
        .lines()
        .filter(file -> !file.equals(NOT_OURS))
        .filter(ScriptsTest::isScript)
        .toList();
  }

  private static boolean isScript(String path) {
    Path file = Repository.ROOT.resolve(path);
    if (!Files.isExecutable(file)) {
      return false;
    }
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String first = text.readLine();
      return first != null && first.matches("#!.*\\b(ba)?sh");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
