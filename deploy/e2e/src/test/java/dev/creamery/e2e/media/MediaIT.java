package dev.creamery.e2e.media;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Writes that show files from the web, with the packaged application and a real host. */
@TestInstance(Lifecycle.PER_CLASS)
class MediaIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int WRITES = 500;
  private static final int FILES = 200;
  private static final int SLOW = 20;
  private static final int BROKEN = 20;

  private final ExecutorService writers = Executors.newFixedThreadPool(8);
  private final Path data;
  private final Api admin;
  private final Api writer;
  private RunningCreamery creamery;
  private WebHost web = WebHost.start();

  MediaIT(@TempDir Path folder) {
    data = folder.resolve("data");
    creamery = start(RunningCreamery.freePort());
    admin = new Api(creamery.port(), TokensFile.in(data).admin());
    writer = new Api(creamery.port(), TokensFile.in(data).write());
    admin.write(
        "PUT",
        "/manage/v1/collections/pictures",
        "{\"fields\":[{\"key\":\"file\",\"type\":\"media\"}]}");
  }

  private RunningCreamery start(int port) {
    Map<String, String> environment = new HashMap<>(WebHost.allowed());
    // All files are of one host: the slow ones leave room for the others.
    environment.put("CREAMERY_MEDIA_FETCHES_PER_HOST", "64");
    environment.put("CREAMERY_MEDIA_FIRST_BYTE_TIMEOUT", "2m");
    environment.put("CREAMERY_MEDIA_FETCH_TIMEOUT", "5m");
    environment.put("CREAMERY_MEDIA_IMPORT_LEASE", "3s");
    return RunningCreamery.start(port, environment, "--data", data.toString()).awaitReady();
  }

  @BeforeEach
  void startAHostOfFiles() {
    web.close();
    web = WebHost.start();
  }

  @AfterAll
  void leaveNothingRunning() {
    writers.shutdownNow();
    creamery.close();
    web.close();
    DataFolderProcesses.killAll(data);
  }

  /** One of the files, of which some are slow, or an address without one. */
  private String url(int n) {
    int place = n % (FILES + BROKEN);
    String folder = place < SLOW ? "/slow/" : place < SLOW + BROKEN ? "/broken/" : "/";
    return web.url(folder + place + ".txt");
  }

  /** Writes an item for each of these files; the paths of the operations. */
  private List<String> write(List<String> urls) {
    List<CompletableFuture<String>> all =
        urls.stream().map(url -> CompletableFuture.supplyAsync(() -> write(url), writers)).toList();
    return all.stream().map(CompletableFuture::join).toList();
  }

  /** Sent again while the service is too busy to take it, as it asks for. */
  private String write(String url) {
    String body =
        "{\"key\":\"pictures\",\"status\":\"published\",\"fields\":[{\"file\":\"%s\"}]}"
            .formatted(url);
    Api.Answer answer =
        Awaitility.await("an answer to " + body)
            .pollDelay(Duration.ZERO)
            .atMost(LONG)
            .until(() -> writer.write("POST", "/v2/content/", body), got -> got.status() != 503);
    assertThat(answer.status()).isEqualTo(202);
    return answer.operation();
  }

  private String status(String operation) throws IOException {
    return writer.get(operation).path("status").asText();
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

  private int counted() throws IOException {
    return admin.get("/manage/v1/media").at("/meta/count").asInt();
  }

  @Test
  void slowAndBrokenFilesHarmNoOthers() throws IOException {
    int before = kept().size();
    List<String> urls = IntStream.range(0, WRITES).mapToObj(this::url).toList();
    List<String> operations = write(urls);
    Map<String, List<String>> byKind =
        IntStream.range(0, WRITES)
            .boxed()
            .collect(
                Collectors.groupingBy(n -> kind(urls.get(n)), mapping(operations::get, toList())));
    awaitEach(byKind.getOrDefault("fast", List.of()), "succeeded");
    awaitEach(byKind.getOrDefault("broken", List.of()), "rejected");
    List<String> slow = byKind.getOrDefault("slow", List.of());
    for (String operation : slow) {
      assertThat(status(operation)).isEqualTo("running");
    }
    JsonNode refused =
        writer.get(byKind.getOrDefault("broken", List.of()).get(0)).at("/commands/0/errors/0");
    assertThat(refused.path("code").asText()).isEqualTo("media_unreachable");
    assertThat(refused.path("pointer").asText()).isEqualTo("/file");

    web.letTheSlowOnesGoOn();
    awaitEach(slow, "succeeded");
    assertThat(kept()).hasSize(before + FILES);
    assertThat(counted()).isEqualTo(before + FILES);
    assertThat(web.mostOfOneFile()).as("requests for one file at once").isEqualTo(1);
  }

  private static String kind(String url) {
    return url.contains("/slow/") ? "slow" : url.contains("/broken/") ? "broken" : "fast";
  }

  @Test
  void isKilledWhileItFetchesAndLosesNothing() throws Exception {
    int before = kept().size();
    List<String> operations = new ArrayList<>();
    for (int kill = 0; kill < 5; kill++) {
      String round = "/" + kill + "/";
      operations.addAll(write(urls(20, round)));
      operations.addAll(write(urls(10, "/slow" + round)));
      Awaitility.await().atMost(LONG).until(() -> web.underWay("/slow" + round) == 10);
      creamery.kill();
      assertWhole(kept());
      creamery = start(creamery.port());
    }
    web.letTheSlowOnesGoOn();
    awaitEach(operations, "succeeded");
    assertThat(kept()).hasSize(before + 5 * 30);
    assertWhole(kept());
    assertThat(unfinished()).isEmpty();
    Awaitility.await().atMost(LONG).until(() -> web.underWay("/") == 0);
  }

  private List<String> urls(int count, String folder) {
    return IntStream.range(0, count).mapToObj(n -> web.url(folder + n + ".txt")).toList();
  }

  private static void assertWhole(List<Path> files) throws Exception {
    for (Path file : files) {
      assertThat(file.getFileName().toString()).startsWith(sha256(file));
    }
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
