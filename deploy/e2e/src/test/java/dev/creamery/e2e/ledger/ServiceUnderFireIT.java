package dev.creamery.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.e2e.Api.Outcome;
import dev.creamery.e2e.ServiceMode;
import dev.creamery.e2e.ledger.EventVerdict.Told;
import dev.creamery.e2e.webhook.Sink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a service with its servers must not be seen in what it says and tells. */
class ServiceUnderFireIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServiceMode service;

  ServiceUnderFireIT(@TempDir Path folder) {
    service = new ServiceMode(folder);
  }

  @AfterEach
  void leaveNothingRunning() {
    service.close();
  }

  @Test
  void losesNothingAndTellsAllOnRabbitWhenKilledFiveTimes() throws Exception {
    Runnable kill = service::kill;
    Runnable restart = service.rabbit()::restart;
    try (EventSink sink = new EventSink(service.rabbit().url())) {
      Ledger ledger = write(List.of(kill, kill, restart, kill, kill, kill));
      new EventVerdict(service.api(), ledger)
          .check(() -> sink.events().stream().map(ServiceUnderFireIT::event).toList());
      assertThat(sink.contradictions()).isEmpty();
    }
  }

  private static Told event(JsonNode event) {
    String item = event.path("subject").asText().replaceAll("^.*/(\\d+)/$", "$1");
    return new Told(
        event.path("id").asText(), Long.parseLong(item), event.at("/data/version").asLong());
  }

  @Test
  void losesNothingAndTellsAllWebhooksWhenKilledAndTheBrokerIsWiped() throws Exception {
    Runnable kill = service::kill;
    Runnable wipe =
        () -> {
          service.rabbit().kill();
          service.rabbit().wipe();
          service.rabbit().start();
        };
    try (Sink sink = new Sink()) {
      String wish = "{\"url\":\"%s\",\"payload\":\"full\"}".formatted(sink.url());
      assertThat(service.api().write("POST", "/manage/v1/webhooks", wish).outcome())
          .isEqualTo(Outcome.ACCEPTED);
      Ledger ledger = write(List.of(kill, wipe, kill, kill, kill, wipe, kill));
      new EventVerdict(service.api(), ledger)
          .check(() -> sink.heard().stream().map(ServiceUnderFireIT::webhook).toList());
    }
  }

  private static Told webhook(Sink.Heard heard) {
    try {
      JsonNode data = JSON.readTree(heard.body()).path("data");
      String item = data.path("itemid").asText().replaceAll("^.*_id=(\\d+)]$", "$1");
      return new Told(
          heard.header("Webhook-id"), Long.parseLong(item), data.path("version").asLong());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Test
  void losesNothingWhenTheDatabaseIsRestarted() throws Exception {
    Runnable restart = service.postgres()::restart;
    write(List.of(restart, restart));
  }

  /** Writes while the blows fall, and sees that nothing is lost. */
  private Ledger write(List<Runnable> blows) throws Exception {
    Ledger ledger = UnderFire.write(service.api(), blows);
    new Verdict(service.api(), ledger).check();
    return ledger;
  }
}
