package dev.creamery.service.info;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class InfoTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @Test
  void hasTheMembersOfQuarkus() {
    JsonObject json = new JsonObject(new Info("creamery", "1.2.3", Optional.of(COMMIT)).json());

    assertThat(json.fieldNames()).containsExactly("os", "java", "git", "build");
    assertThat(json.getJsonObject("git").getJsonObject("commit").getString("id")).isEqualTo(COMMIT);
    assertThat(json.getJsonObject("build").getString("version")).isEqualTo("1.2.3");
    assertThat(json.getJsonObject("java").getString("version"))
        .isEqualTo(System.getProperty("java.version"));
    assertThat(json.getJsonObject("os").fieldNames()).containsExactly("name", "version", "arch");
  }

  @Test
  void saysNothingOfGitWhereThereWasNone() {
    assertThat(new JsonObject(new Info("creamery", "1.2.3", Optional.empty()).json()).fieldNames())
        .containsExactly("os", "java", "build");
  }

  @Test
  void theBuildWritesItsVersionAndTheCommitThatIsCheckedOut() throws Exception {
    Properties written = written();
    assertThat(written.getProperty("creamery.build.version")).matches("\\d+\\.\\d+\\.\\d+.*");
    assumeTrue(Files.exists(ROOT.resolve(".git")), "not a working copy");

    assertThat(written.getProperty("creamery.build.commit")).isEqualTo(checkedOut());
  }

  private static Properties written() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Files.newInputStream(Path.of("target/classes/META-INF/microprofile-config.properties"))) {
      properties.load(in);
    }
    return properties;
  }

  private static String checkedOut() throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "HEAD").directory(ROOT.toFile()).start();
    return new String(git.getInputStream().readAllBytes(), UTF_8).strip();
  }
}
