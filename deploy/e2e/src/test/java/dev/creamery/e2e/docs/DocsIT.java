package dev.creamery.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody who does as the pages say, on a fresh Creamery, gets what the pages say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsIT {
  /** What only installs curl does not. */
  private static final Pattern SENDS_REQUESTS = Pattern.compile("\\bcurl (-|[\"']?http)");

  private final Path folder;
  private final RunningCreamery creamery;

  DocsIT(@TempDir Path folder) {
    this.folder = folder;
    this.creamery = RunningCreamery.standalone(folder.resolve("data"));
  }

  @AfterAll
  void leaveNothingRunning() {
    creamery.close();
    DataFolderProcesses.killAll(folder.resolve("data"));
  }

  static Stream<DocPage> pages() throws IOException {
    // Who gets started is the first to write, and sees it in the ids.
    return DocPage.all().stream()
        .filter(page -> !page.commands().isEmpty())
        // It starts its own: see TwoReplicasIT.
        .filter(page -> !page.name().equals(TwoReplicasIT.PAGE))
        .sorted(Comparator.comparing(page -> !page.name().equals("getting-started.md")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageTellsWhatHappens(DocPage page) throws Exception {
    TokensFile tokens = TokensFile.in(folder.resolve("data"));
    Shell shell =
        new Shell(
            folder,
            Map.of(
                "CREAMERY_READ_TOKEN",
                tokens.read(),
                "CREAMERY_WRITE_TOKEN",
                tokens.write(),
                "CREAMERY_ADMIN_TOKEN",
                tokens.admin()));
    String here = creamery.uri("").toString();
    List<CommandBlock> blocks = page.with("http://localhost:8080", here).commands();
    List<String> outputs = shell.run(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).requireAnsweredBy(outputs.get(i));
    }
  }

  @Test
  void whatSpeaksToTheServiceIsRun() throws IOException {
    assertThat(DocPage.all())
        .allSatisfy(page -> assertThat(page.unmarked()).noneMatch(SENDS_REQUESTS.asPredicate()));
  }
}
