package dev.creamery.e2e.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.e2e.RunningCreamery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of the image, made by the very steps of {@code Dockerfile.jvm}, and run like a
 * container, with the JVM of this machine.
 *
 * @param files what would be at {@code /opt/creamery}
 */
record AssembledImage(Path files) {
  private static final Path ROOT = Path.of(System.getProperty("creamery.root"));
  private static final String CONTAIN =
      Path.of("src/test/resources/image/contain").toAbsolutePath().toString();

  /** Where a container would have them, and where the contained process here has them. */
  private static final String THERE = "/opt/creamery";

  private static final String HERE = "/mnt";

  /** Lays out the packaged application, one layer upon the other. */
  static AssembledImage in(Path folder) {
    Path layers = folder.resolve("layers");
    run(
        Map.of(),
        ROOT.resolve("deploy/docker/assemble").toString(),
        ROOT.resolve("deploy/service/target/quarkus-app").toString(),
        layers.toString());
    Path files = folder.resolve("files");
    run(Map.of(), "mkdir", files.toString());
    for (String layer : List.of("libraries", "application")) {
      run(Map.of(), "cp", "-a", layers + "/" + layer + THERE + "/.", files.toString());
    }
    return new AssembledImage(files);
  }

  /** Starts it once and keeps what the JVM learned. */
  void rehearse(Map<String, String> environment) {
    run(
        environment,
        CONTAIN,
        "writable",
        files.toString(),
        ROOT.resolve("deploy/docker/rehearse").toString(),
        HERE);
  }

  /** Starts it by the entry point of the image, as nobody, on files that it cannot write. */
  RunningCreamery start(int port, Map<String, String> environment) {
    List<String> command = new ArrayList<>(List.of(CONTAIN, "read-only", files.toString()));
    for (String word : entryPoint()) {
      command.add(
          word.equals("java")
              ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
              : word.replace(THERE, HERE));
    }
    return RunningCreamery.run(port, environment, command);
  }

  private static String[] entryPoint() {
    try (Stream<String> lines = Files.lines(ROOT.resolve("deploy/docker/Dockerfile.jvm"))) {
      String words = lines.filter(line -> line.startsWith("ENTRYPOINT ")).findFirst().orElseThrow();
      return new ObjectMapper().readValue(words.substring("ENTRYPOINT ".length()), String[].class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void run(Map<String, String> environment, String... command) {
    try {
      Path output = Files.createTempFile("image-", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().putAll(environment);
      assertThat(builder.start().waitFor()).as(() -> text(output)).isZero();
      Files.delete(output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
