package dev.creamery.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.e2e.ledger.EventVerdict.Told;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsUnderFireIT extends ServiceUnderFire {
  EventsUnderFireIT(@TempDir Path folder) {
    super(folder);
  }

  @Test
  void losesNothingAndTellsAllOnRabbitWhenKilledFiveTimes() throws Exception {
    Runnable kill = service::kill;
    Runnable restart = service.rabbit()::restart;
    try (EventSink sink = new EventSink(service.rabbit().url())) {
      Ledger ledger = write(List.of(kill, kill, restart, kill, kill, kill));
      new EventVerdict(service.api(), ledger)
          .check(() -> sink.events().stream().map(EventsUnderFireIT::told).toList());
      assertThat(sink.contradictions()).isEmpty();
    }
  }

  private static Told told(JsonNode event) {
    String item = event.path("subject").asText().replaceAll("^.*/(\\d+)/$", "$1");
    return new Told(
        event.path("id").asText(), Long.parseLong(item), event.at("/data/version").asLong());
  }
}
