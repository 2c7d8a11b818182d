package dev.creamery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.bench.Samples.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A running Creamery, with a collection of the benchmark's own and a token to write to it. */
final class Creamery {
  static final String COLLECTION = "staff";
  static final String DEFINITION =
      """
      {"name":"Staff","fields":[
        {"key":"name","type":"short_text","required":true,"max_length":80},
        {"key":"position","type":"short_text"},
        {"key":"email","type":"short_text"},
        {"key":"bio","type":"long_text"},
        {"key":"age","type":"number","min":0,"max":150}]}
      """;
  private static final Duration DRAIN = Duration.ofMinutes(15);

  private final Http http = new Http();
  private final String address;
  private final String token;
  private final Map<String, ProcessTree> parts;

  /** Makes the collection and the token. */
  Creamery(String address, String adminToken, Map<String, ProcessTree> parts) {
    this.address = address;
    this.parts = parts;
    String manage = address + "/manage/v1/";
    http.json("PUT", manage + "collections/" + COLLECTION, adminToken, DEFINITION);
    JsonNode issued =
        http.json(
            "POST", manage + "tokens", adminToken, "{\"name\":\"bench\",\"scope\":\"write\"}");
    this.token = issued.path("token").asText();
  }

  /** Writes at this rate, and waits until all of it has been applied. */
  Trial load(Wrk wrk, Duration length, double rate) {
    CpuMeter cpu = new CpuMeter(parts);
    Metrics before = metrics();
    try (Samples watch = Samples.start(this::metrics)) {
      Wrk.Result load = wrk.run(target(), length, rate);
      List<Sample> samples = watch.finish();
      long end = System.nanoTime();
      awaitApplied();
      Duration drained = Duration.ofNanos(System.nanoTime() - end);
      Metrics after = metrics();
      return new Trial(
          rate,
          load,
          samples,
          drained,
          after.lagSince(before),
          cpu.millisPerWrite(after.accepted() - before.accepted()));
    }
  }

  /** Sends a bulk of so many lines, and waits until all of it has been applied. */
  Bulk bulk(int lines) {
    CpuMeter cpu = new CpuMeter(parts);
    try (Peak memory = Peak.of(this::residentBytes)) {
      long begun = System.nanoTime();
      JsonNode operation =
          http.stream(address + "/v2/content/bulk/", token, () -> new BulkLines(COLLECTION, lines));
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      String self = address + "/v2/operations/" + operation.path("id").asText() + "/?wait=20";
      while (operation.path("finished_at").isNull()) {
        operation = http.json("GET", self, token, "");
      }
      Duration applied = Duration.ofNanos(System.nanoTime() - begun);
      return new Bulk(operation, taken, applied, cpu.millisPerWrite(lines), memory.most());
    }
  }

  private void awaitApplied() {
    Awaitility.await("every accepted write to be applied")
        .atMost(DRAIN)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> backlog() <= 0);
  }

  /** Writes that are accepted but not finished, by Creamery's own count. */
  long backlog() {
    return metrics().backlog();
  }

  /** Items that a reader finds in the collection. */
  long items() {
    return http.json("GET", address + "/v2/content/" + COLLECTION + "/?page_size=1", token, "")
        .at("/meta/count")
        .asLong();
  }

  long residentBytes() {
    return parts.getOrDefault("Creamery", ProcessTree.NONE).residentBytes();
  }

  private Wrk.Target target() {
    return new Wrk.Target(address + "/v2/content/", token, COLLECTION);
  }

  private Metrics metrics() {
    return Metrics.parse(http.text(address + "/q/metrics"));
  }
}
