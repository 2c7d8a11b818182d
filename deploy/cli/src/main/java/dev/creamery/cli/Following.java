package dev.creamery.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Follows an operation until it has finished, and says what was refused. */
final class Following {
  /** How long an answer is waited for at a time, in seconds. */
  private static final int WAIT = 2;

  private static final int MOST_TOLD = 1_000;
  private static final int PAGE = 100;

  private final Server server;
  private final Terminal terminal;
  private final String location;
  private final Progress progress;
  private long told;

  /**
   * Follows from now on.
   *
   * @param location the path of the operation, with the slash at its end
   */
  Following(Server server, Terminal terminal, String location) {
    this.server = server;
    this.terminal = terminal;
    this.location = location;
    this.progress = new Progress(terminal, "Applying", Progress.Unit.LINES);
  }

  /** The exit code of what the operation came to. */
  int toTheEnd() {
    JsonNode operation = look(location + "?wait=" + WAIT);
    while (isUnderWay(operation)) {
      JsonNode counts = operation.path("counts");
      progress.at(
          counts.path("total").asLong()
              - counts.path("pending").asLong()
              - counts.path("running").asLong(),
          counts.path("total").asLong());
      operation = look(location + "?wait=" + WAIT);
    }
    return tell(operation);
  }

  private JsonNode look(String path) {
    return server
        .ask(again -> server.request(path), BodyHandlers.ofByteArray(), Answer::of)
        .expecting(200)
        .json();
  }

  private static boolean isUnderWay(JsonNode operation) {
    String status = operation.path("status").asText();
    return status.equals("pending") || status.equals("running");
  }

  private int tell(JsonNode operation) {
    JsonNode counts = operation.path("counts");
    long applied = counts.path("applied").asLong();
    long undone = counts.path("rejected").asLong() + counts.path("failed").asLong();
    long refused = operation.path("bulk").path("refused").asLong();
    progress.end(applied + undone);
    for (JsonNode line : operation.path("bulk").path("refusals")) {
      tell(line.path("line").asLong(), line);
    }
    if (undone > 0) {
      tellUndone(operation);
    }
    RefusedLines.tellRest(terminal, undone + refused - told);
    terminal.say(
        "Applied "
            + applied
            + ", refused "
            + (undone + refused)
            + "; "
            + location
            + " knows more.");
    return undone + refused == 0 && operation.path("status").asText().equals("succeeded")
        ? ExitCode.DONE
        : ExitCode.REFUSED_LINES;
  }

  private void tellUndone(JsonNode operation) {
    if (!operation.path("commands_truncated").asBoolean()) {
      tellUndoneOf(operation.path("commands"));
      return;
    }
    for (String status : List.of("rejected", "failed")) {
      JsonNode page = page(status, -1);
      while (page.size() > 0 && told < MOST_TOLD) {
        tellUndoneOf(page);
        page = page(status, page.path(page.size() - 1).path("index").asLong());
      }
    }
  }

  private JsonNode page(String status, long after) {
    String query = "?status=" + status + "&limit=" + PAGE + (after < 0 ? "" : "&after=" + after);
    return look(location + "commands/" + query).path("commands");
  }

  private void tellUndoneOf(JsonNode commands) {
    for (JsonNode command : commands) {
      String status = command.path("status").asText();
      if (status.equals("rejected") || status.equals("failed")) {
        tell(command.path("index").asLong() + 1, command);
      }
    }
  }

  private void tell(long line, JsonNode refused) {
    if (told < MOST_TOLD) {
      told++;
      RefusedLines.tell(terminal, line, refused);
    }
  }
}
