package dev.creamery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Processes and what they started, as Linux accounts for them in {@code /proc}. */
record ProcessTree(List<ProcessHandle> roots) {
  static final ProcessTree NONE = new ProcessTree(List.of());

  /** Linux counts processor time in these, whatever the kernel's own tick is. */
  private static final Duration TICK = Duration.ofMillis(10);

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;
  private static final int CHILDREN_USER_TICKS = 13;
  private static final int CHILDREN_SYSTEM_TICKS = 14;

  /** Processor time since the start, that of ended children included: it never goes back. */
  Duration cpu() {
    return TICK.multipliedBy(sum(ProcessTree::ticks));
  }

  long residentBytes() {
    return 1024 * sum(ProcessTree::residentKilobytes);
  }

  /** Processor time of all children of this JVM that have ended. */
  static Duration cpuOfEndedChildren() {
    String[] stat = stat(ProcessHandle.current().pid());
    return TICK.multipliedBy(
        number(stat, CHILDREN_USER_TICKS) + number(stat, CHILDREN_SYSTEM_TICKS));
  }

  private long sum(ToLongFunction<ProcessHandle> figure) {
    return roots.stream()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .filter(ProcessHandle::isAlive)
        .mapToLong(figure)
        .sum();
  }

  private static long ticks(ProcessHandle process) {
    String[] stat = stat(process.pid());
    return number(stat, USER_TICKS)
        + number(stat, SYSTEM_TICKS)
        + number(stat, CHILDREN_USER_TICKS)
        + number(stat, CHILDREN_SYSTEM_TICKS);
  }

  private static long number(String[] stat, int field) {
    return field < stat.length ? Long.parseLong(stat[field]) : 0;
  }

  /** The fields after the program's name, which may itself hold spaces and brackets. */
  private static String[] stat(long pid) {
    String line = read(pid, "stat");
    return line.substring(line.lastIndexOf(')') + 1).strip().split(" ");
  }

  private static long residentKilobytes(ProcessHandle process) {
    return read(process.pid(), "status")
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static String read(long pid, String file) {
    Path path = Path.of("/proc", Long.toString(pid), file);
    try {
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException failed) {
      // A process that ends between the look and the read is one that has ended.
      if (Files.exists(path)) {
        throw new UncheckedIOException(failed);
      }
      return "";
    }
  }
}
