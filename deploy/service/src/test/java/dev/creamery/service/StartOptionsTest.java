package dev.creamery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {

  private static final Settings NONE = new Settings(new Properties(), Map.of());

  @Test
  void listensOn8080AndKeepsDataInDataUnlessTold() {
    assertThat(StartOptions.parse(List.of(), NONE))
        .isEqualTo(new StartOptions(8080, Path.of("data")));
  }

  @Test
  void readsBothSpellingsOfAnOption() {
    assertThat(StartOptions.parse(List.of("--port", "9000", "--data=/var/lib/creamery"), NONE))
        .isEqualTo(new StartOptions(9000, Path.of("/var/lib/creamery")));
  }

  @Test
  void readsTheEnvironment() {
    Settings settings =
        new Settings(
            new Properties(), Map.of("CREAMERY_PORT", "9000", "CREAMERY_DATA", "elsewhere"));

    assertThat(StartOptions.parse(List.of(), settings))
        .isEqualTo(new StartOptions(9000, Path.of("elsewhere")));
  }

  @Test
  void prefersTheCommandLineToTheEnvironment() {
    Settings settings = new Settings(new Properties(), Map.of("CREAMERY_PORT", "9000"));

    assertThat(StartOptions.parse(List.of("--port", "9001"), settings).port()).isEqualTo(9001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "99999999999999999999", "8e3"})
  void refusesWhatIsNoPort(String port) {
    assertThatThrownBy(() -> StartOptions.parse(List.of("--port=" + port), NONE))
        .isInstanceOf(StartRefused.class)
        .hasMessage("the port %s is not a number from 1 to 65535; choose one with --port.", port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prot", "-p", "8080", ""})
  void refusesAnUnknownOption(String option) {
    assertThatThrownBy(() -> StartOptions.parse(List.of(option), NONE))
        .isInstanceOf(StartRefused.class)
        .hasMessage("unknown option %s; there are --port and --data.", option);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--data", "--data=", "--data= "})
  void refusesAnOptionWithoutItsValue(String option) {
    assertThatThrownBy(() -> StartOptions.parse(List.of(option), NONE))
        .isInstanceOf(StartRefused.class)
        .hasMessageEndingWith(" needs a value.");
  }
}
