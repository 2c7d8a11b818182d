package dev.creamery.bench;

import dev.creamery.bench.WebhookReport.Percentiles;
import dev.creamery.bench.WebhookReport.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** Measures how fast events are delivered, and whether one slow endpoint is felt by others. */
final class WebhookBench {
  private static final int EVENTS = 100_000;
  private static final int IN_ONE_WRITE = 100;
  private static final int AT_ONCE = 512;
  private static final double WRITES_A_SECOND = 100;
  private static final Duration POSTING = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String BODY =
      "{\"data\":{\"id\":\"news\",\"itemid\":\"/v2/content/?keys=news[_id=123456]\",\"label\":\"News\","
          + "\"editor\":\"bench\",\"timestamp\":\"2026-01-31T12:00:00\",\"locale\":null,\"status\":\"published\","
          + "\"item\":{\"meta\":{\"id\":123456},\"title\":\"News\",\"written\":null},\"version\":1},"
          + "\"webhook\":{\"event\":\"collectionitem.published\",\"target\":\"http://127.0.0.1:12345/news\"}}";

  private final Places places;
  private final Cleanup cleanup;
  private final EventSink sink;
  private final Newsroom newsroom;
  private final Map<String, ProcessTree> parts = new LinkedHashMap<>();

  private WebhookBench(Places places, Cleanup cleanup) {
    this.places = places;
    this.cleanup = cleanup;
    this.sink = cleanup.add(new EventSink());
    Path data = cleanup.add(Folder.emptyIn(places.data())).path();
    Postgres postgres = cleanup.add(new Postgres(data));
    Map<String, String> settings =
        Map.of(
            "CREAMERY_DATA",
            data.toString(),
            "CREAMERY_OUTBOUND_ALLOW",
            "127.0.0.1",
            "CREAMERY_WEBHOOKS_PER_ENDPOINT",
            Integer.toString(AT_ONCE),
            "CREAMERY_WEBHOOKS_CONCURRENCY",
            Integer.toString(4 * AT_ONCE),
            "CREAMERY_SECRET_KEY",
            Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32)));
    Launch.OnDatabase creamery = new Launch(places, cleanup).onDatabase(postgres, settings);
    parts.put("Creamery", creamery.processes());
    parts.put("PostgreSQL", postgres.processes());
    this.newsroom = new Newsroom(creamery);
  }

  /** Takes how many events; exits with code 1 where nothing was measured. */
  public static void main(String... arguments) throws IOException {
    Places places = new Places(Path.of(System.getProperty("bench.root", ".")).toAbsolutePath());
    Cleanup cleanup = Cleanup.atExit();
    try {
      Wrk.requireInstalled();
      int events = events(arguments);
      WebhookReport report =
          new WebhookBench(places, cleanup).run(Machine.of(places.data()), events);
      Files.writeString(places.report("webhooks.md"), report.markdown());
      System.out.print(report.markdown());
      cleanup.close();
      cleanup.close();
      System.exit(0);
    } catch (Refused failed) {
      if (!cleanup.isOver()) {
        System.err.println("bench: " + failed.getMessage());
        System.exit(1);
      }
    }
  }

  private static int events(String... arguments) {
    if (arguments.length == 0) {
      return EVENTS;
    }
    if (!arguments[0].matches("[1-9]\\d{3,5}")) {
      throw new Refused("takes a number of events from 1000 on, not '%s'.".formatted(arguments[0]));
    }
    return Integer.parseInt(arguments[0]);
  }

  private WebhookReport run(Machine machine, int events) throws IOException {
    makeEvents(events);
    List<Double> posted = new ArrayList<>(List.of(postWithWrk()));
    say("deliveries, nothing else going on");
    CpuMeter cpu = new CpuMeter(parts);
    long begun = System.nanoTime();
    long before = sink.heard();
    long again = newsroom.replay(events);
    awaitHeard(before + again);
    double delivered = again / ((System.nanoTime() - begun) / 1e9);
    Map<String, Double> cpuMillis = cpu.millisPerWrite(again);
    posted.add(postWithWrk());

    Replay replay = replayBesideWrites(events);
    Pings pings = new Pings(newsroom, sink);
    pings.prepare();
    say("healthy endpoints alone");
    Percentiles alone = pings.watch();
    say("healthy endpoints beside one that hangs");
    pings.addSlowEndpoint();
    Percentiles besideSlow = pings.watch();
    return new WebhookReport(machine, delivered, posted, cpuMillis, replay, alone, besideSlow);
  }

  private void makeEvents(int events) {
    say("%,d events", events);
    newsroom.makeNews("news");
    newsroom.tell(sink.url("news"), "news");
    for (int made = 0; made < events; made += IN_ONE_WRITE) {
      newsroom.write("news", IN_ONE_WRITE);
    }
    awaitHeard(events);
  }

  private double postWithWrk() throws IOException {
    say("the same POSTs by wrk");
    Path body =
        Files.writeString(cleanup.add(Folder.emptyIn(places.data())).path().resolve("body"), BODY);
    Wrk wrk = new Wrk(places.script("posts.lua"), AT_ONCE, cleanup);
    Wrk.Target target = new Wrk.Target(sink.url("wrk"), "none", body.toString());
    wrk.run(target, POSTING, Wrk.FULL_SPEED);
    return wrk.run(target, POSTING, Wrk.FULL_SPEED).perSecond();
  }

  /** The writes are of a collection that nobody is told of. */
  private Replay replayBesideWrites(int events) {
    say("replay of %,d events while writes go on", events);
    Wrk.Target staff = newsroom.staff();
    Wrk wrk = new Wrk(places.script("creates.lua"), AT_ONCE, cleanup);
    long accepted = newsroom.accepted();
    long before = sink.heard();
    long begun = System.nanoTime();
    CompletableFuture<Wrk.Result> writes =
        CompletableFuture.supplyAsync(
            () -> wrk.run(staff, Duration.ofMinutes(1), WRITES_A_SECOND));
    long again = newsroom.replay(events);
    awaitHeard(before + again);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    long written = newsroom.accepted() - accepted;
    writes.join();
    return new Replay(again, took, written);
  }

  private void awaitHeard(long count) {
    Awaitility.await("every event to be heard")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> sink.heard() >= count);
  }

  private static void say(String line, Object... values) {
    System.err.printf(line + "%n", values);
  }
}
