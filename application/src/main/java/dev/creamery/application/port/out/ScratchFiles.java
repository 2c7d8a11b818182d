package dev.creamery.application.port.out;

import java.nio.file.Path;

/** Names for files that are on their way; what a process leaves behind is removed by the next. */
public interface ScratchFiles {
  /** Where a new file may be written; nothing is there yet, and nobody else gets this name. */
  Path next();
}
