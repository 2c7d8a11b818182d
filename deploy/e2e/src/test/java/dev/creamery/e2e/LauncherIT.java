package dev.creamery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherIT {

  private static final String NEED = "install a JDK 17 or newer, or let JAVA_HOME point to one.";

  private final Path home;

  LauncherIT(@TempDir Path home) {
    this.home = home;
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h"})
  void explainsItself(String word) {
    try (RunningCreamery launcher = launch(Map.of(), word)) {
      assertThat(launcher.awaitExit()).isZero();
      assertThat(launcher.output()).startsWith("Usage: ./creamery start");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"start --prot 80", "start 80", "start --port", "stop"})
  void explainsItselfToWhomItDoesNotUnderstand(String words) {
    try (RunningCreamery launcher = launch(Map.of(), words.split(" "))) {
      assertThat(launcher.awaitExit()).isEqualTo(1);
      assertThat(launcher.output()).startsWith("creamery: ").contains("Usage: ./creamery start");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "http"})
  void refusesWhatIsNoPort(String port) {
    try (RunningCreamery launcher = launch(Map.of(), "start", "--port", port)) {
      assertThat(launcher.awaitExit()).isEqualTo(1);
      assertThat(launcher.output())
          .endsWith(
              "creamery: the port %s is not a number from 1 to 65535; choose one with --port.%n"
                  .formatted(port));
    }
  }

  @Test
  void refusesToStartWithoutJava() {
    assertThat(refusal()).isEqualTo("creamery: no Java found in %s; %s%n".formatted(home, NEED));
  }

  @Test
  void refusesAnOldJava() throws IOException {
    program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

    assertThat(refusal()).isEqualTo("creamery: Java 11.0.2 does not do; %s%n".formatted(NEED));
  }

  @Test
  void refusesAnAncientJava() throws IOException {
    program("java", "echo 'java version \"1.8.0_402\"' >&2");

    assertThat(refusal()).isEqualTo("creamery: Java 1.8.0_402 does not do; %s%n".formatted(NEED));
  }

  @Test
  void refusesAJavaWithoutACompiler() throws IOException {
    program("java", "echo 'openjdk version \"21.0.2\" 2024-01-16' >&2");

    assertThat(refusal())
        .isEqualTo("creamery: Java 21.0.2 is there, but no compiler (javac); %s%n".formatted(NEED));
  }

  private String refusal() {
    try (RunningCreamery launcher = launch(Map.of("JAVA_HOME", home.toString()), "start")) {
      assertThat(launcher.awaitExit()).isEqualTo(1);
      return launcher.output();
    }
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.createDirectories(home.resolve("bin")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private static RunningCreamery launch(Map<String, String> environment, String... arguments) {
    return RunningCreamery.launch(0, environment, List.of(arguments));
  }
}
