package dev.creamery.application.bulk;

import dev.creamery.application.port.out.BulkLog;
import dev.creamery.domain.command.CommandKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what would become of lines, and keeps the first of what would be refused. */
final class ForecastTally {
  private final List<RefusedLine> refusals = new ArrayList<>();
  private final List<RefusedLine> rejections = new ArrayList<>();
  private final Map<CommandKind, Integer> applied = new EnumMap<>(CommandKind.class);
  private int lines;
  private int refused;
  private int rejected;
  private int unfetched;

  void upTo(int line) {
    lines = line;
  }

  void applied(CommandKind kind, boolean fetches) {
    applied.merge(kind, 1, Integer::sum);
    unfetched += fetches ? 1 : 0;
  }

  /** Lines that would be refused, in any order. */
  void refused(List<RefusedLine> more) {
    refused += more.size();
    keep(refusals, more);
  }

  void rejected(List<RefusedLine> more) {
    rejected += more.size();
    keep(rejections, more);
  }

  private static void keep(List<RefusedLine> kept, List<RefusedLine> more) {
    more.stream()
        .sorted(Comparator.comparingInt(RefusedLine::number))
        .limit(BulkLog.MAX_REFUSALS - kept.size())
        .forEach(kept::add);
  }

  BulkForecast forecast(boolean whole) {
    return new BulkForecast(
        lines, refused, refusals, applied, rejected, rejections, unfetched, whole);
  }
}
