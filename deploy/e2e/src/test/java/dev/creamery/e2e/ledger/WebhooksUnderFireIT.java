package dev.creamery.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.e2e.Api.Outcome;
import dev.creamery.e2e.ledger.EventVerdict.Told;
import dev.creamery.e2e.webhook.Sink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksUnderFireIT extends ServiceUnderFire {
  private static final ObjectMapper JSON = new ObjectMapper();

  WebhooksUnderFireIT(@TempDir Path folder) {
    super(folder);
  }

  @Test
  void losesNothingAndTellsAllWebhooksWhenKilledAndTheBrokerIsWiped() throws Exception {
    Runnable kill = service::kill;
    try (Sink sink = new Sink()) {
      String wish = "{\"url\":\"%s\",\"payload\":\"full\"}".formatted(sink.url());
      assertThat(service.api().write("POST", "/manage/v1/webhooks", wish).outcome())
          .isEqualTo(Outcome.ACCEPTED);
      Ledger ledger =
          write(List.of(kill, this::wipeTheBroker, kill, kill, kill, this::wipeTheBroker, kill));
      new EventVerdict(service.api(), ledger)
          .check(() -> sink.heard().stream().map(WebhooksUnderFireIT::told).toList());
    }
  }

  private void wipeTheBroker() {
    service.rabbit().kill();
    service.rabbit().wipe();
    service.rabbit().start();
  }

  private static Told told(Sink.Heard heard) {
    try {
      JsonNode data = JSON.readTree(heard.body()).path("data");
      String item = data.path("itemid").asText().replaceAll("^.*_id=(\\d+)]$", "$1");
      return new Told(
          heard.header("Webhook-id"), Long.parseLong(item), data.path("version").asLong());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
