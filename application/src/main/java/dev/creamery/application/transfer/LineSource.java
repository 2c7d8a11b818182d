package dev.creamery.application.transfer;

import java.util.Optional;

/**
 * The lines of a file. To be used on threads that may wait. Fails where the file cannot be read.
 */
public interface LineSource {
  /** Reads the lines once more, from the beginning. */
  Reader open();

  /** The last line that is not empty, whose number does not count; empty where there is none. */
  Optional<ImportLine> last();

  /** Reads line by line; empty lines are passed over. */
  interface Reader extends AutoCloseable {
    /** The next line; empty at the end. */
    Optional<ImportLine> next();

    @Override
    void close();
  }
}
