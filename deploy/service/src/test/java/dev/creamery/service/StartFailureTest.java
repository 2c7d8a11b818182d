package dev.creamery.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StartFailureTest {

  @Test
  void saysARefusalInItsOwnWords() {
    assertThat(report(new StartRefused("no."))).isEqualTo("creamery: no." + System.lineSeparator());
  }

  @Test
  void namesThePortThatWasTakenInTheMeantime() {
    assertThat(
            report(
                new RuntimeException(
                    new QuarkusBindException("0.0.0.0", 8080, new BindException()))))
        .hasLineCount(1)
        .contains("port 8080 cannot be used")
        .contains("--port");
  }

  @Test
  void namesTheSettingsOfADatabaseThatIsAway() {
    assertThat(report(new RuntimeException(new SQLException("Connection refused", "08001"))))
        .hasLineCount(1)
        .contains("cannot be reached (Connection refused)")
        .contains("CREAMERY_DATABASE_URL");
  }

  @Test
  void namesTheSettingsOfADatabaseThatRefusesItsUser() {
    assertThat(report(new RuntimeException(new SQLException("no such role", "28P01"))))
        .hasLineCount(1)
        .contains("no such role")
        .contains("CREAMERY_DATABASE_USERNAME and CREAMERY_DATABASE_PASSWORD");
  }

  @Test
  void namesTheSettingThatCannotBeRead() {
    String problem =
        "java.lang.IllegalArgumentException: SRCFG00039: The config property creamery.media.fetches"
            + " with the config value \"many\" threw an Exception whilst being converted"
            + " SRCFG00029: Expected an integer value, got \"many\"";
    assertThat(
            report(
                new RuntimeException(
                    new ConfigValidationException(
                        new ConfigValidationException.Problem[] {
                          new ConfigValidationException.Problem(problem)
                        }))))
        .hasLineCount(1)
        .contains("creamery.media.fetches with the config value \"many\"")
        .contains("Expected an integer value")
        .doesNotContain("SRCFG", "Exception:");
  }

  @Test
  void givesEverythingThatHelpsToReportAnUnknownFault() {
    assertThat(report(new IllegalStateException("odd")))
        .contains("odd")
        .contains("at " + StartFailureTest.class.getName());
  }

  private static String report(Throwable failure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StartFailure.report(failure, 8080, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
