package dev.creamery.e2e.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of metrics, wherever they stand. */
final class MetricNames {
  /** As they begin: ours, and those of the platform that we speak of. */
  private static final Pattern NAME =
      Pattern.compile("\\b(?:creamery|http_server|jvm|process|system)_[a-z0-9_]*[a-z0-9]\\b");

  /** Without what is said of each value of a histogram or summary. */
  private static final Pattern OURS =
      Pattern.compile("(?m)^(creamery_[a-z0-9_]+?)(?=(?:_bucket|_count|_sum)?[{ ])");

  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z][a-z0-9_]*)[{ ]");

  private MetricNames() {}

  /** All that a file of the project speaks of. */
  static Set<String> in(String file) {
    try {
      return all(NAME, Files.readString(Path.of(System.getProperty("creamery.root"), file)));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Of a scrape: the metrics of ours. */
  static Set<String> ours(String scrape) {
    return all(OURS, scrape);
  }

  /** Of a scrape: whatever can be asked for, with the families that samples belong to. */
  static Set<String> known(String scrape) {
    Set<String> known = all(SAMPLE, scrape);
    known.addAll(all(Pattern.compile("(?m)^# TYPE (\\S+) "), scrape));
    return known;
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    var found = pattern.matcher(text);
    while (found.find()) {
      names.add(found.group(found.groupCount()));
    }
    return names;
  }
}
