package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RabbitResource.class, restrictToAnnotatedClass = true)
class ShutdownIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final ItemKey ITEM = new ItemKey(new OrganizationId(1), 1);

  @Inject Doorbell doorbell;
  @Inject DoorbellWiring wiring;
  @Inject RecordingProcessor processor;

  @SuppressWarnings("NullAway.Init") // The resource sets it.
  RabbitNode node;

  @Test
  void takesNoMoreButFinishesAndAcknowledgesWhatIsAtWork() {
    BrokerProbe broker = new BrokerProbe(node);
    broker.awaitListener();
    processor.standStill();
    doorbell.ring(List.of(ITEM));
    await().atMost(SOON).until(() -> !processor.calls().isEmpty());

    CompletableFuture<Void> stopped =
        CompletableFuture.runAsync(() -> wiring.stop(new ShutdownEvent()));
    await("a message that nobody takes")
        .atMost(SOON)
        .until(
            () -> {
              broker.publish(RingCodec.encode(List.of(ITEM)));
              return broker.count(BrokerProbe.QUEUE) > 0;
            });
    long left = broker.count(BrokerProbe.QUEUE);
    processor.resume();
    assertThat(stopped).succeedsWithin(SOON);

    // Whatever was not acknowledged would be ready again.
    node.stop();
    node.start();
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(broker.count(BrokerProbe.QUEUE)).isEqualTo(left));
  }
}
