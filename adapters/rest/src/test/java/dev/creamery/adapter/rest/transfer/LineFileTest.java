package dev.creamery.adapter.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.transfer.ImportLine;
import dev.creamery.application.transfer.LineSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
  private final Path file;

  LineFileTest(@TempDir Path folder) {
    file = folder.resolve("lines");
  }

  private LineFile of(String content) throws IOException {
    Files.writeString(file, content);
    return new LineFile(file);
  }

  private static List<ImportLine> all(LineFile file) {
    List<ImportLine> lines = new ArrayList<>();
    try (LineSource.Reader reader = file.open()) {
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get());
      }
    }
    return lines;
  }

  @Test
  void aLineThatIsTooLongIsPassedOver() throws IOException {
    LineFile lines = of("{\"a\":\"" + "x".repeat(LineFileReader.LONGEST) + "\"}\n{\"b\":1}\n");
    assertThat(all(lines))
        .extracting(line -> line.number() + " " + line.content().isPresent())
        .containsExactly("1 false", "2 true");
  }

  @Test
  void theLastLineIsFoundWhateverFollowsIt() throws IOException {
    assertThat(of("{\"a\":1}\n{\"end\":{}}").last().orElseThrow().content()).isPresent();
    assertThat(of("{\"a\":1}\n{\"end\":{}}\n\n \n").last().orElseThrow().content()).isPresent();
    assertThat(of("{\"a\":1}\n{\"end\":").last().orElseThrow().content()).isEmpty();
    assertThat(of("{\"a\":\"" + "x".repeat(9_000) + "\"}").last().orElseThrow().content())
        .isEmpty();
    assertThat(of("").last()).isEmpty();
    assertThat(of("\n\n").last()).isEmpty();
  }

  @Test
  void anEmptyFileHasNoLines() throws IOException {
    assertThat(all(of(""))).isEmpty();
  }
}
