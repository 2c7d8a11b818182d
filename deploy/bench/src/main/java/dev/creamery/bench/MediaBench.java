package dev.creamery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Measures the import of media files of a megabyte beside curl fetching the same ones to disk. */
final class MediaBench {
  private static final int FILES = 3_000;
  private static final int AT_ONCE = 64;
  private static final int IN_ONE_WRITE = 100;
  private static final String COLLECTION = "pictures";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Http http = new Http();
  private final FileHost host;
  private final Curl curl;
  private final Launch.OnDatabase creamery;

  private MediaBench(Places places, Cleanup cleanup) {
    this.host = cleanup.add(new FileHost());
    this.curl = new Curl(cleanup.add(Folder.emptyIn(places.data())).path(), AT_ONCE);
    Path data = cleanup.add(Folder.emptyIn(places.data())).path();
    String atOnce = Integer.toString(AT_ONCE);
    this.creamery =
        new Launch(places, cleanup)
            .onDatabase(
                cleanup.add(new Postgres(data)),
                Map.of(
                    "CREAMERY_DATA",
                    data.toString(),
                    "CREAMERY_HEAP",
                    MediaReport.HEAP_MEGABYTES + "m",
                    "CREAMERY_OUTBOUND_ALLOW",
                    "127.0.0.1",
                    "CREAMERY_MEDIA_FETCHES",
                    atOnce,
                    "CREAMERY_MEDIA_FETCHES_PER_HOST",
                    atOnce));
    http.json(
        "PUT",
        creamery.address() + "/manage/v1/collections/" + COLLECTION,
        creamery.token(),
        "{\"name\":\"Pictures\",\"fields\":[{\"key\":\"file\",\"type\":\"media\"}]}");
  }

  /** Takes how many files; exits with code 1 where nothing was measured. */
  public static void main(String... arguments) throws IOException {
    Places places = new Places(Path.of(System.getProperty("bench.root", ".")).toAbsolutePath());
    Cleanup cleanup = Cleanup.atExit();
    try {
      int files = files(arguments);
      MediaReport report = new MediaBench(places, cleanup).run(Machine.of(places.data()), files);
      Files.writeString(places.report("media.md"), report.markdown());
      System.out.print(report.markdown());
      cleanup.close();
    } catch (Refused failed) {
      if (!cleanup.isOver()) {
        System.err.println("bench: " + failed.getMessage());
        System.exit(1);
      }
    }
  }

  private static int files(String... arguments) {
    if (arguments.length == 0) {
      return FILES;
    }
    if (!arguments[0].matches("[1-9]\\d{2,4}")) {
      throw new Refused("takes a number of files from 100 on, not '%s'.".formatted(arguments[0]));
    }
    return Integer.parseInt(arguments[0]);
  }

  private MediaReport run(Machine machine, int files) {
    // What the JVM compiles, it compiles within these.
    measureImport("warm", files);
    measureImport("warmer", files);
    Curl.Times before = curl.fetch(urls("before", files));
    long cpuBefore = creamery.processes().cpu().toMillis();
    Duration imported = measureImport("import", files);
    double cpu = (creamery.processes().cpu().toMillis() - cpuBefore) / (double) files;
    Curl.Times after = curl.fetch(urls("after", files));
    return new MediaReport(
        machine,
        files,
        imported,
        List.of(before, after),
        cpu,
        creamery.processes().residentBytes());
  }

  private List<String> urls(String run, int files) {
    return IntStream.range(0, files).mapToObj(n -> host.url(run + "-" + n)).toList();
  }

  /** How long it takes until all these files are shown by items. */
  private Duration measureImport(String run, int files) {
    System.err.printf("%s: %,d files%n", run, files);
    List<String> urls = urls(run, files);
    long already = applied();
    long begun = System.nanoTime();
    for (int from = 0; from < files; from += IN_ONE_WRITE) {
      write(urls.subList(from, Math.min(files, from + IN_ONE_WRITE)));
    }
    Awaitility.await("every file to be imported")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> applied() >= already + files);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void write(List<String> urls) {
    String fields =
        urls.stream()
            .map(url -> "{\"file\":\"" + url + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    http.json(
        "POST",
        creamery.address() + "/v2/content/",
        creamery.token(),
        "{\"key\":\"%s\",\"status\":\"published\",\"fields\":%s}".formatted(COLLECTION, fields));
  }

  private long applied() {
    return Metrics.parse(http.text(creamery.address() + "/q/metrics")).applied();
  }
}
