package dev.creamery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  private Progress progress(boolean interactive, Progress.Unit unit) {
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return new Progress(new Terminal(out, interactive), "Sending", unit, nanos::get);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void oneLineChangesInPlaceOnATerminal() {
    Progress progress = progress(true, Progress.Unit.BYTES);
    pass(Duration.ofSeconds(1));
    progress.at(500_000, 1_000_000);
    progress.at(500_001, 1_000_000);
    pass(Duration.ofSeconds(1));
    progress.end(1_000_000);
    assertThat(shown())
        .isEqualTo(
            "\r\033[KSending [###############               ] 50 % 0.5/1.0 MB, 0.5 MB/s"
                + "\r\033[KSending [##############################] 100 % 1.0/1.0 MB, 0.5 MB/s\n");
  }

  @Test
  void elsewhereThereIsALineNowAndThen() {
    Progress progress = progress(false, Progress.Unit.LINES);
    for (int i = 1; i <= 60; i++) {
      pass(Duration.ofMillis(100));
      progress.at(i * 100L, 0);
    }
    assertThat(shown()).isEqualTo("Sending 5000 lines, 1000 lines/s\n");
  }
}
