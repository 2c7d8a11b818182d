package dev.creamery.adapter.media.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  private final Path parent;

  ScratchTest(@TempDir Path parent) {
    this.parent = parent;
  }

  @Test
  void namesEachFileOnce() {
    try (Scratch scratch = new Scratch(parent.resolve("not/there/yet"))) {
      assertThat(scratch.next()).doesNotExist().isNotEqualTo(scratch.next());
    }
  }

  @Test
  void removesWhatADeadProcessLeft() throws IOException {
    Path left = Files.createDirectories(parent.resolve("dead")).resolve("1");
    Files.writeString(left, "half a file");
    Files.createFile(parent.resolve("dead.lock"));

    new Scratch(parent).close();

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void leavesWhatIsInUseElsewhere() throws IOException {
    try (Scratch first = new Scratch(parent)) {
      Path file = Files.writeString(first.next(), "in use");
      try (Scratch second = new Scratch(parent)) {
        assertThat(file).exists();
        assertThat(second.next().getParent()).isNotEqualTo(file.getParent());
      }
      assertThat(file).exists();
    }
  }

  @Test
  void leavesFilesOfOthersAlone() throws IOException {
    Path other = Files.writeString(parent.resolve("notes.txt"), "mine");
    new Scratch(parent).close();

    assertThat(other).exists();
  }

  @Test
  void leavesNothingWhenItCloses() throws IOException {
    try (Scratch scratch = new Scratch(parent)) {
      Files.writeString(scratch.next(), "unfinished");
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void saysWhichSettingNamesAFolderThatCannotBeUsed() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "");
    assertThatThrownBy(() -> new Scratch(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CREAMERY_MEDIA_SCRATCH");
  }
}
