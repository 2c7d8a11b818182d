package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.event.RelayEvents;
import dev.creamery.application.fake.CountingEventMeter;
import dev.creamery.application.fake.InMemoryFixture;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.item.ItemKey;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events on a broker that is well, and on one that is not. */
class EventRelayIT extends InMemoryFixture {
  private static final RabbitNode NODE = new RabbitNode();
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CountingEventMeter meter = new CountingEventMeter();
  private final RabbitEventPublisher publisher = publisher();
  private final RelayEvents relay =
      new RelayEvents(
          store.feed(),
          publisher,
          meter,
          new RelayEvents.Limits(7, Duration.ofHours(1)),
          GiveWay.NEVER,
          store.clock());

  private static RabbitEventPublisher publisher() {
    BrokerAddress broker = BrokerAddress.parse(NODE.url());
    return new RabbitEventPublisher(
        new BrokerConnections(broker, PATIENCE, PATIENCE),
        broker,
        EventListener.EXCHANGE,
        new EventCodec("/creamery"),
        PATIENCE);
  }

  @AfterAll
  static void leaveNothingRunning() {
    NODE.close();
  }

  @BeforeEach
  void begin() {
    NODE.start();
    relayUntilItWorks();
  }

  @AfterEach
  void end() {
    publisher.stop();
  }

  private EventListener listen() {
    return new EventListener(NODE);
  }

  private boolean relay() {
    return run(relay::relay);
  }

  private void relayAll() {
    await().atMost(SOON).until(() -> !relay());
  }

  private void relayUntilItWorks() {
    await().atMost(SOON).ignoreExceptionsInstanceOf(Unavailable.class).until(() -> !relay());
  }

  private List<String> ids() {
    return store.content().events().stream().map(event -> event.id().toString()).toList();
  }

  private static void awaitIds(EventListener listener, List<String> ids) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(listener.heard())
                    .extracting(CloudEvent::getId)
                    .containsExactlyElementsOf(ids));
  }

  private void changeMuch(String name) {
    ItemKey item = appliedItem(name);
    IntStream.range(0, 9).forEach(rank -> acceptChange(item, patch("rank", rank + 10)));
    acceptChange(item, patch("name", ""));
    apply(item);
  }

  @Test
  void whoeverIsBoundHearsEverythingInOrder() {
    try (EventListener listener = listen()) {
      changeMuch("Ann");
      changeMuch("Bob");
      relayAll();
      awaitIds(listener, ids());
      assertThat(listener.heard())
          .extracting(event -> String.valueOf(event.getExtension("sequence")))
          .isSorted();
      assertThat(listener.deliveries())
          .allSatisfy(
              delivery -> {
                assertThat(delivery.getProperties().getDeliveryMode()).isEqualTo(2);
                assertThat(delivery.getProperties().getContentType())
                    .isEqualTo("application/cloudevents+json");
                assertThat(delivery.getEnvelope().getRoutingKey())
                    .matches("\\d+\\.team_members\\.(published|failed)");
              });
      assertThat(meter.unheard()).isZero();
    }
  }

  @Test
  void repeatsAnEventUnderTheSameId() {
    try (EventListener listener = listen()) {
      changeMuch("Ann");
      List<RecordedEvent> events = store.content().events();
      run(() -> publisher.publish(events));
      run(() -> publisher.publish(events));
      List<String> twice = new ArrayList<>(ids());
      twice.addAll(ids());
      awaitIds(listener, twice);
    }
  }

  @Test
  void goesOnWhereNobodyListens() {
    changeMuch("Ann");
    relayAll();
    assertThat(meter.published()).isEqualTo(11);
    assertThat(meter.unheard()).isEqualTo(11);
    assertThat(meter.waitingSince()).isEmpty();
  }

  @Test
  void nothingIsLostWhenTheBrokerIsKilledAndItsDataStay() {
    String queue = "listener";
    new EventListener(NODE, queue).close();
    NODE.settle();
    changeMuch("Ann");
    relay();
    NODE.kill();
    assertThatThrownBy(this::relay).isInstanceOf(Unavailable.class);
    changeMuch("Bob");
    NODE.start();
    relayUntilItWorks();
    try (EventListener listener = new EventListener(NODE, queue)) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(listener.heard().stream().map(CloudEvent::getId).distinct())
                      .containsExactlyElementsOf(ids()));
    }
  }

  @Test
  void declaresItsExchangeAnewAfterTheBrokerWasWiped() {
    changeMuch("Ann");
    relayAll();
    NODE.kill();
    NODE.wipe();
    assertThatThrownBy(this::relay).isInstanceOf(Unavailable.class);
    NODE.start();
    relayUntilItWorks();
    try (EventListener listener = listen()) {
      ItemKey bob = appliedItem("Bob");
      relayAll();
      await().atMost(SOON).until(() -> listener.heard().size() == 1);
      assertThat(listener.heard().get(0).getSubject())
          .isEqualTo("/v2/content/team_members/" + bob.id() + "/");
    }
  }

  @Test
  void healsWhenItsExchangeIsDeleted() {
    new BrokerProbe(NODE).ask(channel -> channel.exchangeDelete(EventListener.EXCHANGE));
    changeMuch("Ann");
    assertThatThrownBy(this::relay)
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("no exchange 'creamery.events'");
    relayUntilItWorks();
    assertThat(meter.published()).isEqualTo(11);
  }
}
