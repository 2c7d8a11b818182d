package dev.creamery.service.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.service.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  private final Path temporary;

  DataFolderTest(@TempDir Path temporary) {
    this.temporary = temporary;
  }

  @Test
  void makesTheFolderForItsOwnerAlone() throws IOException {
    Path wanted = temporary.resolve("a/b");

    try (DataFolder folder = DataFolder.open(wanted)) {
      assertThat(folder.path()).isEqualTo(wanted.toRealPath());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(wanted)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void refusesAFolderThatAnotherOneHasOpen() {
    try (DataFolder first = DataFolder.open(temporary)) {
      assertThatThrownBy(() -> DataFolder.open(first.path()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(first.path().toString())
          .hasMessageContaining("in use by another Creamery")
          .hasMessageContaining("--data");
    }
  }

  @Test
  void opensAFolderThatWasClosed() {
    DataFolder.open(temporary).close();

    try (DataFolder again = DataFolder.open(temporary)) {
      assertThat(again.path()).exists();
    }
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file + " is a file, not a folder");
  }

  @Test
  void refusesAFolderThatCannotBeWritten() throws IOException {
    // A folder in the lock file's place: that refuses root as well, whom permissions do not stop.
    Files.createDirectory(temporary.resolve("creamery.lock"));

    assertThatThrownBy(() -> DataFolder.open(temporary))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("the data folder " + temporary + " cannot be written");
  }

  @Test
  void writesSecretsThatOnlyTheOwnerReads() throws IOException {
    try (DataFolder folder = DataFolder.open(temporary)) {
      folder.writeSecret("secret", "one");
      Path secret = folder.writeSecret("secret", "two");

      assertThat(secret).hasContent("two");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
      assertThat(temporary).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }
  }
}
