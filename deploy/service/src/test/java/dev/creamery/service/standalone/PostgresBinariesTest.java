package dev.creamery.service.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
  private final Path kept;
  private final Path data;

  PostgresBinariesTest(@TempDir Path folder) throws IOException {
    kept = Files.createDirectory(folder.resolve("kept"));
    data = folder.resolve("data");
  }

  @AfterEach
  void forgetTheKept() {
    System.clearProperty(PostgresBinaries.KEPT);
  }

  @Test
  void copiesWhatTheLauncherHasKeptRatherThanUnpackAgain() throws IOException {
    Path keptBin = PostgresBinaries.unpackedUnder(kept);
    Files.writeString(keptBin.resolve("mark"), "of the kept ones");
    System.setProperty(PostgresBinaries.KEPT, kept.toString());

    Path bin = PostgresBinaries.unpackedUnder(data);

    assertThat(bin.resolve("mark")).hasContent("of the kept ones");
    assertThat(bin.resolve("postgres"))
        .isExecutable()
        .hasSameBinaryContentAs(keptBin.resolve("postgres"));
  }

  @Test
  void unpacksWhereNothingIsKept() throws IOException {
    System.setProperty(PostgresBinaries.KEPT, kept.toString());

    assertThat(PostgresBinaries.unpackedUnder(data).resolve("postgres")).isExecutable();
  }
}
