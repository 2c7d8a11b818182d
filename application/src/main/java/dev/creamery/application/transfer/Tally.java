package dev.creamery.application.transfer;

import dev.creamery.application.transfer.ImportReport.RefusedLine;
import dev.creamery.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Counts what an import has come to so far. */
final class Tally {
  private final List<RefusedLine> lines = new ArrayList<>();
  private long collections;
  private long pages;
  private long items;
  private long files;
  private long links;
  private long refused;

  void collection() {
    collections++;
  }

  void page() {
    pages++;
  }

  void item() {
    items++;
  }

  void file() {
    files++;
  }

  void link() {
    links++;
  }

  void refuse(long line, String error) {
    refuse(line, List.of(error));
  }

  void refuse(long line, List<String> errors) {
    refused++;
    if (lines.size() < ImportReport.MOST) {
      lines.add(new RefusedLine(line, errors));
    }
  }

  void refuseFor(long line, List<Violation> violations) {
    refuse(line, violations.stream().map(Tally::sentence).toList());
  }

  static String sentence(Violation violation) {
    return violation.path().isRoot()
        ? violation.message()
        : violation.path() + ": " + violation.message();
  }

  ImportReport report() {
    return new ImportReport(
        new ExportCounts(collections, pages, items, files), links, refused, lines);
  }
}
