package dev.creamery.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.e2e.Api;
import dev.creamery.e2e.Api.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Holds the ledger against what somebody has heard: every change, each under one id however often
 * it is told, those of an item in order, and nothing that nobody made.
 */
final class EventVerdict {
  private static final Duration QUIET = Duration.ofMinutes(2);

  /** One change as it was told. */
  record Told(String id, long item, long version) {}

  private final Api api;
  private final Ledger ledger;

  EventVerdict(Api api, Ledger ledger) {
    this.api = api;
    this.ledger = ledger;
  }

  /** Waits until all is there; what is told is in the order in which it was heard. */
  void check(Supplier<List<Told>> told) throws IOException {
    Map<Long, List<Long>> made = new HashMap<>();
    for (long item : ledger.ids().values()) {
      made.put(item, versions(item));
    }
    await("every change of every item")
        .atMost(QUIET)
        .untilAsserted(() -> assertThat(firstHeard(told.get())).containsAllEntriesOf(made));
    assertThat(ids(told.get()).values())
        .as("one id for a version, however often it is told")
        .allSatisfy(ids -> assertThat(ids).hasSize(1));
    assertThat(firstHeard(told.get()).keySet())
        .hasSizeLessThanOrEqualTo(
            Math.toIntExact(ledger.creates(Outcome.ACCEPTED) + ledger.creates(Outcome.UNKNOWN)));
  }

  /** The versions that an item has had, by its history. */
  private List<Long> versions(long item) throws IOException {
    String path = "/v2/content/team_members/" + item + "/versions/";
    long count = api.get(path).path("meta").path("count").asLong();
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  /** Of each item its versions, in the order in which each was heard first. */
  private static Map<Long, List<Long>> firstHeard(List<Told> told) {
    Map<Long, Set<Long>> first = new HashMap<>();
    told.forEach(
        one -> first.computeIfAbsent(one.item(), item -> new LinkedHashSet<>()).add(one.version()));
    Map<Long, List<Long>> versions = new HashMap<>();
    first.forEach((item, heard) -> versions.put(item, List.copyOf(heard)));
    return versions;
  }

  private static Map<List<Long>, Set<String>> ids(List<Told> told) {
    Map<List<Long>, Set<String>> ids = new HashMap<>();
    told.forEach(
        one ->
            ids.computeIfAbsent(
                    List.of(one.item(), one.version()), version -> new LinkedHashSet<>())
                .add(one.id()));
    return ids;
  }
}
