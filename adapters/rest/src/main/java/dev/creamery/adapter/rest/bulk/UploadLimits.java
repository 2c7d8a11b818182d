package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.bulk.WholeBulk;
import java.util.Optional;

/**
 * How much may be sent as one bulk.
 *
 * @param lines how many lines
 * @param whole whether it is applied as a whole or not at all, and so has bounds of its own
 */
record UploadLimits(int lines, boolean whole) {
  /** Why there are too many lines, or bytes of them; empty where there are not. */
  Optional<Problem> refuses(int line, long bytes) {
    if (whole && (line > WholeBulk.MAX_LINES || bytes > WholeBulk.MAX_BYTES)) {
      return Optional.of(BulkProblems.tooMuchForAWhole());
    }
    return line > lines ? Optional.of(BulkProblems.tooManyLines(lines)) : Optional.empty();
  }
}
