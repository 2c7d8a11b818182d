package dev.creamery.e2e.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.e2e.Api;
import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes that show files from the web, with the packaged application and a real host. */
class MediaIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int FILES = 200;
  private static final int SLOW = 20;
  private static final int BROKEN = 20;
  private static final int WRITES = 500;

  private final WebHost web = WebHost.start();
  private final Path data;
  private RunningCreamery creamery;

  MediaIT(@TempDir Path folder) throws IOException {
    data = folder.resolve("data");
    creamery = start(RunningCreamery.freePort());
    admin()
        .write(
            "PUT",
            "/manage/v1/collections/pictures",
            "{\"fields\":[{\"key\":\"file\",\"type\":\"media\"}]}");
  }

  private RunningCreamery start(int port) {
    Map<String, String> environment = new HashMap<>(WebHost.allowed());
    // All files are of one host: the slow ones leave room for the others.
    environment.put("CREAMERY_MEDIA_FETCHES_PER_HOST", "32");
    environment.put("CREAMERY_MEDIA_FIRST_BYTE_TIMEOUT", "2m");
    environment.put("CREAMERY_MEDIA_FETCH_TIMEOUT", "5m");
    environment.put("CREAMERY_MEDIA_IMPORT_LEASE", "3s");
    return RunningCreamery.start(port, environment, "--data", data.toString()).awaitReady();
  }

  private Api admin() throws IOException {
    return new Api(creamery.port(), TokensFile.in(data).admin());
  }

  private Api writer() throws IOException {
    return new Api(creamery.port(), TokensFile.in(data).write());
  }

  @AfterEach
  void leaveNothingRunning() {
    creamery.close();
    web.close();
    DataFolderProcesses.killAll(data);
  }

  /** The path of the n-th file: some are slow, some are broken. */
  private String url(int n) {
    int file = n % FILES;
    String place = file < SLOW ? "/slow/" : file < SLOW + BROKEN ? "/broken/" : "/";
    return web.url(place + file + ".txt");
  }

  /** Writes an item that shows this file; the path of the operation. */
  private String write(String url) throws IOException {
    Api.Answer answer =
        writer()
            .write(
                "POST",
                "/v2/content/",
                "{\"key\":\"pictures\",\"status\":\"published\",\"fields\":[{\"file\":\"%s\"}]}"
                    .formatted(url));
    assertThat(answer.status()).isEqualTo(202);
    return answer.operation();
  }

  private String status(String operation) throws IOException {
    return writer().get(operation).path("status").asText();
  }

  private void awaitEach(List<String> operations, String status) {
    operations.forEach(
        operation ->
            Awaitility.await(operation)
                .pollDelay(Duration.ZERO)
                .atMost(LONG)
                .ignoreExceptions()
                .until(() -> status(operation).equals(status)));
  }

  /** The files of the library, as they are on the disk. */
  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("media"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\..+"))
          .toList();
    }
  }

  @Test
  void slowAndBrokenFilesHarmNoOthers() throws IOException {
    List<String> fast = new ArrayList<>();
    List<String> slow = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (int n = 0; n < WRITES; n++) {
      String url = url(n);
      (url.contains("/slow/") ? slow : url.contains("/broken/") ? broken : fast).add(write(url));
    }
    awaitEach(fast, "succeeded");
    awaitEach(broken, "rejected");
    for (String operation : slow) {
      assertThat(status(operation)).isEqualTo("running");
    }
    JsonNode refused = writer().get(broken.get(0)).at("/commands/0/errors/0");
    assertThat(refused.path("code").asText()).isEqualTo("media_unreachable");
    assertThat(refused.path("pointer").asText()).isEqualTo("/file");

    web.letTheSlowOnesGoOn();
    awaitEach(slow, "succeeded");
    assertThat(kept()).hasSize(FILES - BROKEN);
    assertThat(admin().get("/manage/v1/media").at("/meta/count").asInt()).isEqualTo(FILES - BROKEN);
    assertThat(web.mostOfOneFile()).as("requests for one file at once").isEqualTo(1);
  }

  @Test
  void isKilledWhileItFetchesAndLosesNothing() throws Exception {
    List<String> operations = new ArrayList<>();
    for (int kill = 0; kill < 5; kill++) {
      for (int n = 0; n < 20; n++) {
        operations.add(write(web.url("/" + kill + "/" + n + ".txt")));
      }
      for (int n = 0; n < 10; n++) {
        operations.add(write(web.url("/slow/" + kill + "/" + n + ".txt")));
      }
      String last = operations.get(operations.size() - 1);
      Awaitility.await()
          .atMost(LONG)
          .until(
              () -> writer().get(last).at("/commands/0/status").asText().equals("fetching_media"));
      creamery.kill();
      creamery = start(creamery.port());
    }
    web.letTheSlowOnesGoOn();
    awaitEach(operations, "succeeded");
    List<Path> kept = kept();
    assertThat(kept).hasSize(5 * 30);
    for (Path file : kept) {
      assertThat(file.getFileName().toString()).startsWith(sha256(file));
    }
    assertThat(unfinished()).isEmpty();
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  /** Files that are neither in the library nor of the running Creamery's own book-keeping. */
  private List<Path> unfinished() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("media/incoming"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .toList();
    }
  }
}
