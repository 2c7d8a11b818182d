package dev.creamery.adapter.webhook;

import static org.awaitility.Awaitility.await;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.fake.InMemoryWebhookDeliveries;
import dev.creamery.application.fake.InMemoryWebhookEndpoints;
import dev.creamery.application.fake.InMemoryWebhookEvents;
import dev.creamery.application.fake.MutableClock;
import dev.creamery.application.webhook.DeliverEvents;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.NewDelivery;
import dev.creamery.application.webhook.WebhookEvent;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.CustomHeaders;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.EventFilter;
import dev.creamery.domain.webhook.EventType;
import dev.creamery.domain.webhook.Payload;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import dev.creamery.outbound.OutboundGuard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Deliveries in memory that are really sent, by a clock that the test owns. */
final class Deliveries implements AutoCloseable {
  static final WebhookSecret SECRET = WebhookSecret.generate();
  static final Duration TIMEOUT = Duration.ofMillis(1500);

  private static final OrganizationId ORGANIZATION = new OrganizationId(1);
  static final int PER_ENDPOINT = 2;

  final MutableClock clock = new MutableClock(Instant.now());
  private final Vertx vertx = Vertx.vertx();
  private final InMemoryWebhookEndpoints endpoints = new InMemoryWebhookEndpoints(clock);
  private final InMemoryWebhookDeliveries deliveries =
      new InMemoryWebhookDeliveries(clock, endpoints);
  private final InMemoryWebhookEvents events = new InMemoryWebhookEvents(endpoints, deliveries);
  private final HttpWebhookSender sender;
  private final DeliverEvents delivering;

  /** Those to addresses that are allowed besides public ones. */
  Deliveries(String... allowed) {
    this(TIMEOUT, Duration.ofMinutes(1), allowed);
  }

  /** The same, where an endpoint may take this long, and is held by such leases meanwhile. */
  Deliveries(Duration timeout, Duration lease, String... allowed) {
    sender =
        new HttpWebhookSender(
            vertx,
            new OutboundGuard(
                name -> Uni.createFrom().item(List.of()), () -> Optional.of(List.of(allowed))),
            new WebhookClientConfig() {
              @Override
              public Duration timeout() {
                return timeout;
              }

              @Override
              public int concurrency() {
                return 64;
              }
            });
    delivering =
        new DeliverEvents(
            deliveries,
            sender,
            new StandardSignatures(),
            (endpoint, heard, took) -> {},
            new DeliverEvents.Limits(64, PER_ENDPOINT, lease),
            clock,
            new Random(7));
  }

  WebhookEndpoint endpoint(String url) {
    EndpointSettings settings =
        new EndpointSettings(
            url,
            new EventFilter(List.of("collectionitem.*")),
            List.of(),
            Payload.DOCUMENTED,
            new CustomHeaders(Map.of("X-Webhook-Secret", "swordfish")));
    return endpoints
        .add(ORGANIZATION, settings, true, SECRET, 100)
        .await()
        .indefinitely()
        .orElseThrow();
  }

  /** The endpoint as it is now. */
  WebhookEndpoint now(WebhookEndpoint endpoint) {
    return endpoints.find(ORGANIZATION, endpoint.id()).await().indefinitely().orElseThrow();
  }

  /** Has an endpoint told of an item. */
  void add(WebhookEndpoint to, long item, String body) {
    WebhookEvent event =
        new WebhookEvent(
            new RecordedEvent(
                UUID.randomUUID(),
                EventPosition.BEGINNING,
                new ItemKey(ORGANIZATION, item),
                new CollectionKey("books"),
                EventType.PUBLISHED.code(),
                Optional.empty(),
                "Ann",
                clock.instant(),
                Optional.empty(),
                Optional.empty()),
            EventType.PUBLISHED,
            Optional.empty());
    EventPosition here = events.position();
    events
        .deliver(here, here, List.of(new NewDelivery(to.id(), event, body)))
        .await()
        .indefinitely();
  }

  /** Begins to send what is due. */
  void begin() {
    delivering.begin().await().indefinitely();
  }

  /** Sends what is due, and waits for the end of it. */
  void send() {
    begin();
    await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> running() == 0);
  }

  /** Begins nothing any more. */
  void stop() {
    delivering.stop();
  }

  int running() {
    return delivering.running();
  }

  /** How often leases were kept. */
  int timesHeld() {
    return deliveries.timesHeld();
  }

  /** What came of the only delivery to an endpoint. */
  DeliveryView.WithAttempts only(WebhookEndpoint endpoint) {
    List<DeliveryView> all = all(endpoint);
    if (all.size() != 1) {
      throw new AssertionError("Not the only one: " + all);
    }
    return deliveries.find(ORGANIZATION, all.get(0).id()).await().indefinitely().orElseThrow();
  }

  List<DeliveryView> all(WebhookEndpoint endpoint) {
    return deliveries
        .list(
            ORGANIZATION,
            new DeliveryFilter(
                Optional.empty(),
                Optional.of(endpoint.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1000))
        .await()
        .indefinitely()
        .deliveries();
  }

  @Override
  public void close() {
    sender.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
