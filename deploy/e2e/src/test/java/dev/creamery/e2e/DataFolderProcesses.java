package dev.creamery.e2e;

import java.nio.file.Path;
import java.util.List;

/** What still runs on a data folder: a Creamery, its PostgreSQL. */
public final class DataFolderProcesses {

  private DataFolderProcesses() {}

  public static List<ProcessHandle> of(Path data) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
        .toList();
  }

  public static void killAll(Path data) {
    of(data)
        .forEach(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
  }
}
