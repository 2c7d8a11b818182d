package dev.creamery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Measures a bulk beside the highest rate of single writes, on the same Creamery. */
final class BulkBench {
  private static final int LINES = 1_000_000;
  private static final Options SINGLES = Options.parse("--seconds", "40");

  private final Places places;
  private final Cleanup cleanup;
  private final Wrk wrk;

  private BulkBench(Places places, Cleanup cleanup) {
    this.places = places;
    this.cleanup = cleanup;
    this.wrk = new Wrk(places.script("creates.lua"), SINGLES.connections(), cleanup);
  }

  /** Takes how many lines; exits with code 1 where nothing was measured. */
  public static void main(String... arguments) throws IOException {
    Places places = new Places(Path.of(System.getProperty("bench.root", ".")).toAbsolutePath());
    Cleanup cleanup = Cleanup.atExit();
    try {
      Wrk.requireInstalled();
      String report = new BulkBench(places, cleanup).run(lines(arguments)).markdown();
      Files.writeString(places.report("bulk.md"), report);
      System.out.print(report);
      cleanup.close();
    } catch (Refused failed) {
      if (!cleanup.isOver()) {
        System.err.println("bench: " + failed.getMessage());
        System.exit(1);
      }
    }
  }

  private static int lines(String... arguments) {
    if (arguments.length == 0) {
      return LINES;
    }
    if (!arguments[0].matches("[1-9]\\d{3,6}")) {
      throw new Refused("takes a number of lines from 1000 on, not '%s'.".formatted(arguments[0]));
    }
    return Integer.parseInt(arguments[0]);
  }

  private BulkReport run(int lines) {
    Creamery creamery =
        new Launch(places, cleanup)
            .start(Mode.STANDALONE, Map.of("CREAMERY_HEAP", BulkReport.HEAP_MEGABYTES + "m"));
    System.err.println("single writes");
    creamery.load(wrk, SINGLES.warmUpLength(), Wrk.FULL_SPEED);
    Trial fullSpeed = creamery.load(wrk, SINGLES.shortLength(), Wrk.FULL_SPEED);
    List<Trial> trials = new RateSearch(creamery, wrk, SINGLES).run(fullSpeed);
    System.err.printf("a bulk of %,d lines%n", lines);
    Bulk bulk = creamery.bulk(lines);
    return new BulkReport(
        Machine.of(places.data()), lines, trials.get(trials.size() - 1), bulk, creamery.items());
  }
}
