package dev.creamery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneIT {

  private final Path data;

  StandaloneIT(@TempDir Path temporary) {
    this.data = temporary.resolve("data");
  }

  @AfterEach
  void leaveNothingRunning() {
    DataFolderProcesses.killAll(data);
  }

  @Test
  void stopsWithItsDatabaseOnSigterm() {
    RunningCreamery creamery = RunningCreamery.standalone(data);
    assertThat(DataFolderProcesses.of(data)).hasSizeGreaterThan(1);

    creamery.stop();

    assertThat(DataFolderProcesses.of(data)).isEmpty();
  }

  @Test
  void startsAgainAfterSigkillWhileItsDatabaseLivesOn() {
    RunningCreamery.standalone(data).kill();
    List<ProcessHandle> orphans = DataFolderProcesses.of(data);
    assertThat(orphans).isNotEmpty();

    try (RunningCreamery again = RunningCreamery.standalone(data)) {
      assertThat(again.isReady()).isTrue();
      assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void startsAgainAfterSigkillOfEverythingWithTheSameTokens() throws IOException {
    Path file = data.resolve("tokens.env");
    RunningCreamery.standalone(data).kill();
    DataFolderProcesses.killAll(data);
    String tokens = Files.readString(file);

    try (RunningCreamery again = RunningCreamery.standalone(data)) {
      assertThat(again.isReady()).isTrue();
      assertThat(file).hasContent(tokens);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void refusesAFolderThatAnotherCreameryUses() {
    try (RunningCreamery first = RunningCreamery.standalone(data);
        RunningCreamery second =
            RunningCreamery.start(
                RunningCreamery.freePort(), Map.of(), "--data", data.toString())) {
      assertThat(second.awaitExit()).isEqualTo(1);
      assertThat(second.output())
          .isEqualTo(
              "creamery: the data folder %s is in use by another Creamery; stop that one or choose another folder with --data.%n",
              data);
      assertThat(first.isReady()).isTrue();
    }
  }

  @Test
  void refusesATakenPortBeforeItStartsADatabase() throws IOException {
    try (ServerSocket other = new ServerSocket(0);
        RunningCreamery creamery =
            RunningCreamery.start(other.getLocalPort(), Map.of(), "--data", data.toString())) {
      assertThat(creamery.awaitExit()).isEqualTo(1);
      assertThat(creamery.output())
          .hasLineCount(1)
          .contains("port " + other.getLocalPort() + " cannot be used", "--port");
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void refusesADataFolderThatIsAFile() throws IOException {
    Files.createFile(data);

    try (RunningCreamery creamery =
        RunningCreamery.start(RunningCreamery.freePort(), Map.of(), "--data", data.toString())) {
      assertThat(creamery.awaitExit()).isEqualTo(1);
      assertThat(creamery.output()).hasLineCount(1).contains(data + " is a file", "--data");
    }
  }
}
