package dev.creamery.application.transfer;

import java.util.List;

/**
 * What an import came to.
 *
 * @param applied how much of the file is there now
 * @param links items that were given their references once all items were there
 * @param refused how many lines were not done as they are
 * @param lines the first of these
 */
public record ImportReport(
    ExportCounts applied, long links, long refused, List<RefusedLine> lines) {
  /** How many lines are named at the most. */
  public static final int MOST = 1_000;

  public ImportReport {
    lines = List.copyOf(lines);
  }

  /**
   * A line that was not done as it is.
   *
   * @param line from 1
   * @param errors what is wrong with it, each a sentence. At least one
   */
  public record RefusedLine(long line, List<String> errors) {
    public RefusedLine {
      errors = List.copyOf(errors);
    }
  }
}
