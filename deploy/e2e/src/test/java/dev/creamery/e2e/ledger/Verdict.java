package dev.creamery.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.creamery.e2e.Api;
import dev.creamery.e2e.Api.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Holds the ledger against what Creamery says: nothing answered 2xx is lost, nothing is applied
 * twice or out of order, nothing is stuck, and nothing is there that nobody sent.
 */
final class Verdict {
  private static final Duration QUIET = Duration.ofMinutes(2);

  private final Api api;
  private final Ledger ledger;

  Verdict(Api api, Ledger ledger) {
    this.api = api;
    this.ledger = ledger;
  }

  void check() throws IOException {
    nothingIsStuck();
    for (Map.Entry<String, Long> item : ledger.ids().entrySet()) {
      check(item.getKey(), item.getValue());
    }
    nothingAppearedFromNowhere();
  }

  private void nothingIsStuck() {
    await("no unfinished operation")
        .atMost(QUIET)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(api.get("/v2/operations/?status=pending").path("data")).isEmpty();
              assertThat(api.get("/v2/operations/?status=running").path("data")).isEmpty();
            });
  }

  private void check(String item, long id) throws IOException {
    Map<String, JsonNode> recorded = recorded(id);
    List<Entry> entries = ledger.of(item);
    List<Entry> accepted =
        entries.stream().filter(entry -> entry.outcome() == Outcome.ACCEPTED).toList();
    long unknown = entries.stream().filter(e -> e.outcome() == Outcome.UNKNOWN).count();

    assertThat(recorded.keySet())
        .as("every accepted write of %s is recorded", item)
        .containsAll(accepted.stream().map(entry -> idOf(entry.operation())).toList());
    assertThat(recorded)
        .as("only what was sent is recorded for %s", item)
        .hasSizeLessThanOrEqualTo((int) (accepted.size() + unknown));

    List<Long> versions = new ArrayList<>();
    for (Entry entry : accepted) {
      JsonNode command = recorded.getOrDefault(idOf(entry.operation()), MissingNode.getInstance());
      assertThat(command.path("status").asText())
          .as("%s of %s", entry, command)
          .isEqualTo("applied");
      versions.add(command.path("version").asLong());
    }
    assertThat(versions)
        .as("%s is changed in order", item)
        .isSortedAccordingTo(Comparator.naturalOrder());

    List<Long> made =
        recorded.values().stream()
            .filter(command -> command.path("status").asText().equals("applied"))
            .map(command -> command.path("version").asLong())
            .distinct()
            .sorted()
            .toList();
    assertThat(made)
        .as("every version of %s was made by one write", item)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, made.size()).boxed().toList());
    if (unknown == 0) {
      assertThat(made).as("each write of %s took effect once", item).hasSize(Client.STEPS);
      endsAsLastWritten(item, id);
    }
  }

  private void endsAsLastWritten(String item, long id) throws IOException {
    JsonNode data = api.get("/v2/content/team_members/" + id + "/").path("data");
    assertThat(data.path("name").asText()).isEqualTo(item);
    assertThat(data.path("years_experience").asInt()).isEqualTo(2);
  }

  /** The commands recorded for an item, by the id of their operation. */
  private Map<String, JsonNode> recorded(long id) throws IOException {
    Map<String, JsonNode> commands = new HashMap<>();
    for (JsonNode operation : api.get("/v2/operations/?limit=100&item=" + id).path("data")) {
      commands.put(operation.path("id").asText(), operation.path("commands").path(0));
    }
    return commands;
  }

  private void nothingAppearedFromNowhere() throws IOException {
    long items = api.get("/v2/content/team_members/?preview=1").path("meta").path("count").asLong();
    assertThat(items)
        .isLessThanOrEqualTo(ledger.creates(Outcome.ACCEPTED) + ledger.creates(Outcome.UNKNOWN));
  }

  private static String idOf(String location) {
    return location.replaceAll("^/v2/operations/([^/]+)/$", "$1");
  }
}
