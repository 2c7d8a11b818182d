package dev.creamery.application.bulk;

import java.util.List;

/**
 * Some lines of a bulk on their way in, those next to what has been taken.
 *
 * @param after how many lines were taken before
 * @param upTo how many will be once these are; blank lines may lie between and after them
 * @param lines in order, none blank
 * @param digest SHA-256 in hexadecimal of all lines from the first up to that one
 */
public record BulkLines(int after, int upTo, List<BulkLine> lines, String digest) {
  public BulkLines {
    lines = List.copyOf(lines);
  }
}
