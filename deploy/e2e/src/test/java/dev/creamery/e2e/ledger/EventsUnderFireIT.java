package dev.creamery.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.e2e.Api.Outcome;
import dev.creamery.e2e.ServiceMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the ledger against what somebody hears who listens on RabbitMQ: every change, each under
 * one id however often it is told, those of an item in order, and nothing that nobody made.
 */
class EventsUnderFireIT {
  private static final Duration QUIET = Duration.ofMinutes(2);

  private final ServiceMode service;

  EventsUnderFireIT(@TempDir Path folder) {
    service = new ServiceMode(folder);
  }

  @AfterEach
  void leaveNothingRunning() {
    service.close();
  }

  @Test
  void everyChangeIsHeardAlthoughTheServiceIsKilledAndTheBrokerRestarted() throws Exception {
    Runnable kill = service::kill;
    Runnable restart = service.rabbit()::restart;
    try (EventSink sink = new EventSink(service.rabbit().url())) {
      Ledger ledger =
          UnderFire.write(service.api(), List.of(kill, kill, restart, kill, kill, kill));
      new Verdict(service.api(), ledger).check();
      check(ledger, sink);
      System.out.printf("%d events, heard in %d messages%n", sink.events().size(), sink.heard());
    }
  }

  private void check(Ledger ledger, EventSink sink) throws Exception {
    for (Map.Entry<String, Long> item : ledger.ids().entrySet()) {
      String path = "/v2/content/team_members/" + item.getValue() + "/";
      List<Long> made = versions(path);
      await("all changes of " + item.getKey())
          .atMost(QUIET)
          .untilAsserted(() -> assertThat(heard(sink, path)).isEqualTo(made));
      assertThat(made.size())
          .isGreaterThanOrEqualTo(Math.toIntExact(accepted(ledger, item.getKey())));
    }
    assertThat(sink.contradictions()).isEmpty();
    assertThat(subjects(sink))
        .hasSizeLessThanOrEqualTo(
            Math.toIntExact(ledger.creates(Outcome.ACCEPTED) + ledger.creates(Outcome.UNKNOWN)));
  }

  private static long accepted(Ledger ledger, String item) {
    return ledger.of(item).stream().filter(one -> one.outcome() == Outcome.ACCEPTED).count();
  }

  /** The versions that an item has had, by its history. */
  private List<Long> versions(String path) throws Exception {
    long count = service.api().get(path + "versions/").path("meta").path("count").asLong();
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  private static List<Long> heard(EventSink sink, String path) {
    return sink.events().stream()
        .filter(event -> event.path("subject").asText().equals(path))
        .map(event -> event.path("data").path("version").asLong())
        .toList();
  }

  private static List<String> subjects(EventSink sink) {
    return sink.events().stream()
        .map((JsonNode event) -> event.path("subject").asText())
        .distinct()
        .collect(Collectors.toList());
  }
}
