package dev.creamery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The plans by which the database really answers, as {@code auto_explain} writes them to its log.
 */
record Plans(Sql sql, Path log) {
  private static final Pattern SCAN =
      Pattern.compile(
          "(Seq Scan on item\\b)|(?:Index|Bitmap Index)(?: Only)? Scan(?: Backward)?(?: using| on) (item_\\w+)");

  static Plans of(Sql sql, Path data) {
    // Loaded at the start of each session, silent until asked.
    sql.run("ALTER SYSTEM SET session_preload_libraries = 'auto_explain'");
    sql.run("SELECT pg_reload_conf()");
    try (Stream<Path> files = Files.find(data, 3, (file, what) -> file.endsWith("server.log"))) {
      return new Plans(sql, files.findFirst().orElseThrow());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What scans the item table while this is called, without repetition. */
  List<String> scansOf(Runnable call) {
    long begin = size();
    explain("0");
    try {
      return Awaitility.await("a plan in " + log)
          .atMost(Duration.ofMinutes(1))
          .until(
              () -> {
                call.run();
                return scans(begin);
              },
              found -> !found.isEmpty());
    } finally {
      explain("-1");
    }
  }

  private void explain(String threshold) {
    sql.run("ALTER SYSTEM SET auto_explain.log_min_duration = " + threshold);
    sql.run("SELECT pg_reload_conf()");
  }

  private long size() {
    try {
      return Files.size(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<String> scans(long begin) {
    try {
      byte[] all = Files.readAllBytes(log);
      String said = new String(all, (int) begin, all.length - (int) begin, StandardCharsets.UTF_8);
      return SCAN.matcher(said).results().map(Plans::name).distinct().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String name(MatchResult scan) {
    return scan.group(1) == null ? scan.group(2) : scan.group(1);
  }
}
