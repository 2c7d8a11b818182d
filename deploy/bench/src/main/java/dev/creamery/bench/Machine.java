package dev.creamery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on. */
record Machine(int cores, String processor, long memoryGigabytes, String fileSystem, String jdk) {
  static Machine of(Path data) {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        value("/proc/cpuinfo", "model name"),
        Math.round(
            Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1048576.0),
        fileSystem(data),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
  }

  private static String value(String file, String key) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("0");
    } catch (IOException unknown) {
      return "0";
    }
  }

  private static String fileSystem(Path data) {
    try {
      return Files.getFileStore(Files.createDirectories(data)).type();
    } catch (IOException unknown) {
      return "unknown";
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d cores of %s, %d GB, %s; Linux %s; %s",
        cores,
        processor,
        memoryGigabytes,
        fileSystem,
        System.getProperty("os.version"),
        jdk);
  }
}
