package dev.creamery.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shell of somebody who follows a page, in a folder of their own. */
record Shell(Path folder, Map<String, String> environment) {
  private static final int PATIENCE_SECONDS = 180;
  private static final String NEXT = "@@@ next @@@";

  /** curl tells a refusal by its exit code; people see it. */
  private static final String BEGIN =
      "set -euo pipefail\ncurl() { command curl --fail-with-body \"$@\"; }\n";

  /** Runs blocks one after the other in one shell; what each wrote. */
  List<String> run(List<CommandBlock> blocks) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder(BEGIN);
    for (CommandBlock block : blocks) {
      script.append(block.script()).append("echo; echo '").append(NEXT).append("'\n");
    }
    Path file = Files.writeString(folder.resolve("page.sh"), script);
    Path output = folder.resolve("page.out");
    Path errors = folder.resolve("page.err");
    ProcessBuilder shell =
        new ProcessBuilder("bash", file.toString())
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    shell.environment().putAll(environment);
    Process process = shell.start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroyForcibly();
    String said = Files.readString(output);
    assertThat(ended && process.exitValue() == 0)
        .as("the commands went well; they said:\n%s\n%s", said, Files.readString(errors))
        .isTrue();
    List<String> parts = new ArrayList<>(Arrays.asList(said.split(NEXT + "\n", -1)));
    parts.remove(parts.size() - 1);
    return parts;
  }
}
