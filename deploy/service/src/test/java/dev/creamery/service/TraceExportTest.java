package dev.creamery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceExportTest {

  private static Map<String, String> settings(Map<String, String> environment) {
    return TraceExport.settings(new Settings(new Properties(), environment));
  }

  @Test
  void nothingIsTracedUnlessThereIsAPlaceToSendItTo() {
    assertThat(settings(Map.of("CREAMERY_TRACES_RATIO", "0.5")))
        .containsExactly(Map.entry("quarkus.otel.sdk.disabled", "true"));
  }

  @ParameterizedTest
  @CsvSource({"CREAMERY_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"})
  void aPlaceToSendThemToSwitchesThemOn(String variable) {
    assertThat(settings(Map.of(variable, "http://collector:4318")))
        .containsEntry("quarkus.otel.sdk.disabled", "false")
        .containsEntry("quarkus.otel.exporter.otlp.traces.endpoint", "http://collector:4318")
        .containsEntry("quarkus.otel.exporter.otlp.traces.protocol", "http/protobuf")
        .containsEntry("quarkus.otel.traces.sampler.arg", "1");
  }

  @Test
  void ourOwnVariableGoesBeforeTheGeneralOne() {
    Map<String, String> both =
        Map.of(
            "CREAMERY_TRACES_ENDPOINT",
            "https://ours:4317",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "http://theirs:4318",
            "CREAMERY_TRACES_PROTOCOL",
            "grpc",
            "CREAMERY_TRACES_RATIO",
            "0.25");
    assertThat(settings(both))
        .containsEntry("quarkus.otel.exporter.otlp.traces.endpoint", "https://ours:4317")
        .containsEntry("quarkus.otel.exporter.otlp.traces.protocol", "grpc")
        .containsEntry("quarkus.otel.traces.sampler.arg", "0.25");
  }

  @ParameterizedTest
  @CsvSource({
    "CREAMERY_TRACES_ENDPOINT, collector:4318",
    "CREAMERY_TRACES_ENDPOINT, ftp://collector",
    "CREAMERY_TRACES_PROTOCOL, json",
    "CREAMERY_TRACES_RATIO, 1.5",
    "CREAMERY_TRACES_RATIO, often"
  })
  void aWrongValueStopsTheStartAndIsNamed(String variable, String value) {
    Map<String, String> environment =
        variable.endsWith("ENDPOINT")
            ? Map.of(variable, value)
            : Map.of("CREAMERY_TRACES_ENDPOINT", "http://collector:4318", variable, value);
    assertThatThrownBy(() -> settings(environment))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(variable);
  }
}
