package dev.creamery.e2e.ledger;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.e2e.Api;
import dev.creamery.e2e.Api.Answer;
import dev.creamery.e2e.Api.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One client on one connection: it creates items, then changes them in turn, and notes each answer.
 * What was refused because no server was there is sent again; what lost its answer never is,
 * because nobody can tell whether it counts.
 */
final class Client implements Runnable {
  /** The changes of each item after its create, in order. */
  private static final List<String> CHANGES = List.of("PUT", "PATCH", "DELETE", "RESTORE");

  /** Writes that one item gets. */
  static final int STEPS = CHANGES.size() + 1;

  private final Api api;
  private final Ledger ledger;
  private final String name;
  private final int items;

  Client(Api api, Ledger ledger, String name, int items) {
    this.api = api;
    this.ledger = ledger;
    this.name = name;
    this.items = items;
  }

  @Override
  public void run() {
    List<String> mine = IntStream.range(0, items).mapToObj(i -> name + "-" + i).toList();
    mine.forEach(this::create);
    for (int step = 1; step < STEPS; step++) {
      for (String item : mine) {
        Long id = ledger.ids().get(item);
        if (id != null) {
          change(item, id, step);
        }
      }
    }
  }

  private void create(String item) {
    String body =
        """
        {"key":"team_members","status":"published","fields":[{"name":"%s","years_experience":0}]}
        """
            .formatted(item);
    Answer answer = send(item, 0, "POST", "/v2/content/", body);
    if (answer.outcome() == Outcome.ACCEPTED) {
      ledger.identify(item, idOf(answer.operation()));
    }
  }

  private long idOf(String operation) {
    return await("the operation " + operation + " of an accepted create")
        .atMost(Duration.ofMinutes(2))
        .pollDelay(Duration.ZERO)
        .until(() -> look(operation), Optional::isPresent)
        .map(found -> found.path("commands").path(0).path("item_id").asLong())
        .orElseThrow();
  }

  private Optional<JsonNode> look(String operation) {
    try {
      return Optional.of(api.get(operation));
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  private void change(String item, long id, int step) {
    String path = "/v2/content/team_members/" + id + "/";
    String fields = "{\"status\":\"published\",\"fields\":{%s\"years_experience\":" + step + "}}";
    switch (CHANGES.get(step - 1)) {
      case "PUT" -> send(item, step, "PUT", path, fields.formatted("\"name\":\"" + item + "\","));
      case "PATCH" -> send(item, step, "PATCH", path, fields.formatted(""));
      case "DELETE" -> send(item, step, "DELETE", path, "");
      default -> send(item, step, "POST", path + "restore/", "");
    }
  }

  /** Sends until somebody was there to answer. */
  private Answer send(String item, int step, String method, String path, String body) {
    Answer answer =
        await("an answer to " + method + " " + path)
            .atMost(Duration.ofMinutes(3))
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(50))
            .until(() -> api.write(method, path, body), got -> got.status() != 503 && !away(got));
    ledger.add(new Entry(item, step, answer.outcome(), answer.operation()));
    return answer;
  }

  private static boolean away(Answer answer) {
    return answer.outcome() == Outcome.REFUSED && answer.status() == 0;
  }
}
