package dev.creamery.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.contract.DoorbellContract;
import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application with a RabbitMQ URL, and a broker that is well. */
@QuarkusTest
@QuarkusTestResource(value = RabbitResource.class, restrictToAnnotatedClass = true)
class RabbitDoorbellIT extends DoorbellContract {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Doorbell doorbell;
  @Inject RecordingProcessor processor;

  @SuppressWarnings("NullAway.Init") // The resource sets it.
  RabbitNode node;

  @BeforeEach
  void listen() {
    new BrokerProbe(node).awaitListener();
    processor.reset();
  }

  @AfterEach
  void letGo() {
    processor.reset();
  }

  @Override
  protected Doorbell doorbell() {
    return doorbell;
  }

  @Override
  protected RecordingProcessor processor() {
    return processor;
  }

  @Test
  void putsAnUnreadableMessageAsideAndHarmsNoNeighbour() {
    BrokerProbe broker = new BrokerProbe(node);
    ItemKey before = item(1);
    ItemKey after = item(2);

    doorbell.ring(List.of(before));
    broker.publish("no doorbell".getBytes(UTF_8));
    doorbell.ring(List.of(after));

    await().atMost(SOON).untilAsserted(() -> assertThat(processor.heard()).contains(before, after));
    await().atMost(SOON).until(() -> broker.count(BrokerProbe.DEAD_LETTERS) == 1);
    assertThat(broker.take(BrokerProbe.DEAD_LETTERS)).contains("no doorbell");
  }

  @Test
  void doesNotTryAFailedRingAgain() {
    ItemKey item = item(3);
    processor.failNext(1);

    doorbell.ring(List.of(item));

    await().atMost(SOON).until(() -> processor.timesHeard(item) > 0);
    await().during(Duration.ofSeconds(2)).until(() -> processor.timesHeard(item) == 1);
    assertThat(new BrokerProbe(node).count(BrokerProbe.DEAD_LETTERS)).isZero();
  }

  @Test
  void healsWhenItsQueueIsDeleted() {
    BrokerProbe broker = new BrokerProbe(node);
    broker.ask(channel -> channel.queueDelete(BrokerProbe.QUEUE));

    broker.awaitListener();

    ItemKey item = item(4);
    doorbell.ring(List.of(item));
    await().atMost(SOON).untilAsserted(() -> assertThat(processor.heard()).contains(item));
  }

  @Test
  void keepsPersistentMessagesInAQuorumQueue() {
    processor.standStill();
    doorbell.ring(List.of(item(5)));
    await().atMost(SOON).until(() -> processor.timesHeard(item(5)) == 1);

    node.restart();

    await().atMost(SOON).until(() -> processor.timesHeard(item(5)) == 2);
  }

  private static ItemKey item(long id) {
    return new ItemKey(new OrganizationId(1), id);
  }
}
