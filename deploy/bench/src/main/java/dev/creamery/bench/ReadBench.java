package dev.creamery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Measures reads of a collection of a million items beside the same reads of a thousand. */
final class ReadBench {
  private static final long FEW = 1_000;
  private static final long MANY = 1_000_000;

  private final Http http = new Http();
  private final Launch.OnDatabase creamery;
  private final Plans plans;
  private final Sql sql;

  private ReadBench(Places places, Cleanup cleanup) {
    Path data = cleanup.add(Folder.emptyIn(places.data())).path();
    Postgres postgres = cleanup.add(new Postgres(data));
    this.sql = cleanup.add(Sql.connect(postgres));
    this.plans = Plans.of(sql, data);
    this.creamery = new Launch(places, cleanup).onDatabase(postgres);
  }

  /**
   * Exits with code 1 where a plan lacks the index that should serve it, or nothing was measured.
   */
  public static void main(String... arguments) throws IOException {
    Places places = new Places(Path.of(System.getProperty("bench.root", ".")).toAbsolutePath());
    Cleanup cleanup = Cleanup.atExit();
    try {
      long many = many(arguments);
      ReadReport report = new ReadBench(places, cleanup).run(Machine.of(places.data()), many);
      Files.writeString(places.report("reads.md"), report.markdown());
      System.out.print(report.markdown());
      if (!report.servedByIndexes()) {
        System.exit(1);
      }
    } catch (Refused failed) {
      if (!cleanup.isOver()) {
        System.err.println("bench: " + failed.getMessage());
        System.exit(1);
      }
    }
  }

  private static long many(String... arguments) {
    if (arguments.length == 0) {
      return MANY;
    }
    if (!arguments[0].matches("[1-9]\\d{3,7}")) {
      throw new Refused(
          "takes a number of items from %,d on, not '%s'.".formatted(FEW, arguments[0]));
    }
    return Long.parseLong(arguments[0]);
  }

  private ReadReport run(Machine machine, long many) {
    Books few = fill("few_books", FEW);
    Books lots = fill("many_books", many);
    sql.run("VACUUM ANALYZE item");
    sql.run("VACUUM ANALYZE item_reference");
    List<ReadCall> calls = new ArrayList<>(ReadCall.ALL);
    calls.add(ReadCall.byCursor(cursors(few, lots)));
    calls.forEach(call -> Timing.of(() -> read(few, call)));
    List<ReadReport.Line> lines = new ArrayList<>();
    for (ReadCall call : calls) {
      System.err.println(call.name());
      Timing small = Timing.of(() -> read(few, call));
      Timing large = Timing.of(() -> read(lots, call));
      lines.add(new ReadReport.Line(call, small, large, plans.scansOf(() -> read(lots, call))));
    }
    return new ReadReport(machine, many, lines);
  }

  private Books fill(String key, long count) {
    System.err.printf("%,d items%n", count);
    return Books.fill(http, creamery.address(), creamery.token(), sql, key, count);
  }

  private Function<Books, String> cursors(Books few, Books lots) {
    String inFew = cursor(few);
    String inLots = cursor(lots);
    return books -> books.equals(few) ? inFew : inLots;
  }

  private String cursor(Books books) {
    return ReadCall.cursorAfter(
        http, collection(books), creamery.token(), ReadCall.pagesBefore(books));
  }

  private String collection(Books books) {
    return creamery.address() + "/v2/content/" + books.key() + "/";
  }

  private void read(Books books, ReadCall call) {
    http.json("GET", collection(books) + call.path().apply(books), creamery.token(), "");
  }
}
