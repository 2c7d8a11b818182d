package dev.creamery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the import of media is compared with: curl, fetching files to disk side by side. */
record Curl(Path folder, int connections) {
  /**
   * Fetches these and brings them to the disk.
   *
   * @return how long curl took, and how long until the files would have survived a power cut
   */
  Times fetch(List<String> urls) {
    Path list = folder.resolve("list");
    try {
      Files.writeString(
          list,
          urls.stream()
              .map(url -> "url = \"" + url + "\"\noutput = \"" + target(url) + "\"\n")
              .collect(Collectors.joining()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    long begun = System.nanoTime();
    run(
        "curl --no-progress-meter --max-time 60 --fail --parallel --parallel-max",
        Integer.toString(connections),
        "--config",
        list.toString());
    Duration fetched = Duration.ofNanos(System.nanoTime() - begun);
    run("sync --file-system", folder.toString());
    return new Times(fetched, Duration.ofNanos(System.nanoTime() - begun));
  }

  /** How long it took until the files were written, and until they were safe. */
  record Times(Duration written, Duration safe) {}

  private Path target(String url) {
    return folder.resolve(url.substring(url.lastIndexOf('/') + 1));
  }

  private static void run(String command, String... arguments) {
    List<String> words =
        Stream.concat(Arrays.stream(command.split(" ")), Arrays.stream(arguments)).toList();
    try {
      int code = new ProcessBuilder(words).inheritIO().start().waitFor();
      if (code != 0) {
        throw new Refused("'%s' ended with code %d.".formatted(String.join(" ", words), code));
      }
    } catch (IOException missing) {
      throw new Refused("%s cannot be run: %s".formatted(words.get(0), missing.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    }
  }
}
