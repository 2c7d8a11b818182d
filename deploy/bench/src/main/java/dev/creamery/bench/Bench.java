package dev.creamery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measures each mode, its own floor right before it, and prints what was seen. */
final class Bench {
  private final Options options;
  private final Places places;
  private final Cleanup cleanup;
  private final Wrk wrk;

  private Bench(Options options, Places places, Cleanup cleanup) {
    this.options = options;
    this.places = places;
    this.cleanup = cleanup;
    this.wrk = new Wrk(places.script("creates.lua"), options.connections(), cleanup);
  }

  /**
   * Exits with code 0 whatever the figures are, and with 1 after one sentence if there are none.
   */
  public static void main(String... arguments) throws IOException {
    Places places = new Places(Path.of(System.getProperty("bench.root", ".")).toAbsolutePath());
    Cleanup cleanup = Cleanup.atExit();
    try {
      Wrk.requireInstalled();
      String report = new Bench(Options.parse(arguments), places, cleanup).run();
      Files.writeString(places.report("bench.md"), report);
      System.out.print(report);
    } catch (RuntimeException failed) {
      if (!cleanup.isOver()) {
        tell(failed);
        System.exit(1);
      }
    }
  }

  private static void tell(RuntimeException failed) {
    if (failed instanceof Refused refused) {
      System.err.println("bench: " + refused.getMessage());
    } else {
      failed.printStackTrace();
    }
  }

  private String run() {
    Machine machine = Machine.of(places.data());
    List<Findings> findings = new ArrayList<>();
    for (Mode mode : options.modes()) {
      findings.add(measure(mode));
      cleanup.close();
    }
    return new Report(options, machine, findings).markdown();
  }

  private Findings measure(Mode mode) {
    say("%s: the floor", mode.title());
    Floor floor = Floor.start(places, cleanup);
    wrk.run(floor.target(), options.warmUpLength(), Wrk.FULL_SPEED);
    CpuMeter cpu = new CpuMeter(floor.parts());
    Wrk.Result floorResult = wrk.run(floor.target(), options.shortLength(), Wrk.FULL_SPEED);
    var floorCpu = cpu.millisPerWrite(floorResult.accepted());
    long floorBytes = floor.residentBytes();
    cleanup.close();

    say("%s: Creamery at full speed", mode.title());
    Creamery creamery = new Launch(places, cleanup).start(mode);
    Trial warmUp = creamery.load(wrk, options.warmUpLength(), Wrk.FULL_SPEED);
    Trial fullSpeed = creamery.load(wrk, options.shortLength(), Wrk.FULL_SPEED);
    say("%s: the highest rate that is applied as fast as it is accepted", mode.title());
    List<Trial> trials = new RateSearch(creamery, wrk, options).run(fullSpeed);
    long answered =
        Stream.concat(Stream.of(warmUp, fullSpeed), trials.stream())
            .mapToLong(trial -> trial.load().accepted())
            .sum();
    return new Findings(
        mode,
        floorResult,
        floorCpu,
        floorBytes,
        fullSpeed,
        trials,
        creamery.residentBytes(),
        answered,
        creamery.items(),
        creamery.backlog());
  }

  private static void say(String line, Object... values) {
    System.err.printf(line + "%n", values);
  }
}
