package dev.creamery.checks.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.creamery.checks.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** What a cluster would be given. */
record Manifests(List<JsonNode> all) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final int NO_TOOL = 75;

  /** Renders a folder of {@code deploy/k8s}; skips the test where that cannot be done. */
  static Manifests of(String folder) {
    Program rendered = Program.run(List.of("deploy/k8s/render", folder));
    assumeTrue(rendered.code() != NO_TOOL || !Program.mayBeMissing(), rendered.output());
    assertThat(rendered.code()).as(rendered.output()).isZero();
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(rendered.output())) {
      return new Manifests(documents.readAll());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Stream<JsonNode> kinds(String... kinds) {
    return all.stream().filter(one -> List.of(kinds).contains(one.path("kind").asText()));
  }

  /** What pods are made by. */
  List<JsonNode> workloads() {
    return kinds("Deployment", "Job").toList();
  }

  /** The pods' own part of {@link #workloads()}. */
  List<JsonNode> templates() {
    return workloads().stream().map(one -> one.at("/spec/template")).toList();
  }

  static JsonNode container(JsonNode template) {
    assertThat(template.at("/spec/containers")).hasSize(1);
    return template.at("/spec/containers/0");
  }

  static String name(JsonNode manifest) {
    return manifest.at("/metadata/name").asText();
  }
}
