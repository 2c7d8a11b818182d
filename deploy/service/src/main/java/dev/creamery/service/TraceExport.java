package dev.creamery.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where traces are sent, if anywhere. Without a place to send them to nothing of them is begun:
 * neither Vert.x nor any port knows that there is such a thing.
 */
final class TraceExport {
  private static final Map<String, String> PROTOCOLS =
      Map.of("http", "http/protobuf", "grpc", "grpc");
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private TraceExport() {}

  /**
   * What Quarkus is to be told.
   *
   * @throws StartRefused for a value that cannot be used
   */
  static Map<String, String> settings(Settings settings) {
    Optional<String> endpoint =
        settings
            .get("creamery.traces.endpoint")
            .or(() -> settings.get("otel.exporter.otlp.endpoint"));
    if (endpoint.isEmpty()) {
      return Map.of("quarkus.otel.sdk.disabled", "true");
    }
    return Map.of(
        "quarkus.otel.sdk.disabled",
        "false",
        "quarkus.otel.exporter.otlp.traces.endpoint",
        url(endpoint.get()),
        "quarkus.otel.exporter.otlp.traces.protocol",
        protocol(settings.get("creamery.traces.protocol").orElse("http")),
        "quarkus.otel.traces.sampler.arg",
        ratio(settings.get("creamery.traces.ratio").orElse("1")));
  }

  private static String url(String text) {
    try {
      URI uri = new URI(text);
      if (SCHEMES.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
        return text;
      }
    } catch (URISyntaxException malformed) {
      // Told below.
    }
    throw new StartRefused(
        "CREAMERY_TRACES_ENDPOINT (or OTEL_EXPORTER_OTLP_ENDPOINT) is not the URL of a collector;"
            + " it should look like http://collector:4318.");
  }

  private static String protocol(String text) {
    String known = PROTOCOLS.get(text);
    if (known == null) {
      throw new StartRefused(
          "CREAMERY_TRACES_PROTOCOL is %s; it must be http or grpc.".formatted(text));
    }
    return known;
  }

  private static String ratio(String text) {
    if (!text.matches("0(\\.\\d+)?|1(\\.0+)?")) {
      throw new StartRefused(
          "CREAMERY_TRACES_RATIO is %s; it must be a number from 0 to 1, such as 0.1."
              .formatted(text));
    }
    return text;
  }
}
