package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.application.port.out.WebhookEndpoints;
import dev.creamery.application.port.out.WebhookEvents;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.application.webhook.Attempt;
import dev.creamery.application.webhook.ClaimedDelivery;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.JudgedAttempt;
import dev.creamery.application.webhook.NewDelivery;
import dev.creamery.application.webhook.WebhookEvent;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.CustomHeaders;
import dev.creamery.domain.webhook.DeliveryState;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.EventFilter;
import dev.creamery.domain.webhook.EventType;
import dev.creamery.domain.webhook.Payload;
import dev.creamery.domain.webhook.Verdict;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** An endpoint, and what is done with it, for the contracts of the ports of webhooks. */
abstract class WebhookFixture {
  static final int MANY = 1000;
  static final Duration AN_HOUR = Duration.ofHours(1);
  static final Verdict HEARD = new Verdict.Delivered();
  static final Verdict LATER = new Verdict.Retry(AN_HOUR);
  static final WebhookSecret SECRET = WebhookSecret.generate();
  static final TraceContext TRACE =
      new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  OrganizationId organization = new OrganizationId(1);
  WebhookEndpoint endpoint = made(organization);

  protected abstract WebhookEndpoints endpoints();

  protected abstract WebhookDeliveries deliveries();

  protected abstract WebhookEvents events();

  protected abstract EventPosition position();

  protected abstract OrganizationId newOrganization();

  protected abstract <T> T run(Supplier<Uni<T>> answer);

  static WebhookEndpoint made(OrganizationId of) {
    return new WebhookEndpoint(
        of, new UUID(0, 0), settings("*"), true, Optional.empty(), Optional.empty(), Instant.EPOCH);
  }

  @BeforeEach
  void addAnEndpoint() {
    organization = newOrganization();
    endpoint = add("*");
  }

  static EndpointSettings settings(String event) {
    return new EndpointSettings(
        "https://hooks.example.com/a?b=c",
        new EventFilter(List.of("collectionitem." + event)),
        List.of(new CollectionKey("books")),
        Payload.FULL,
        new CustomHeaders(Map.of("X-Secret", "swordfish")));
  }

  WebhookEndpoint add(String event) {
    return run(() -> endpoints().add(organization, settings(event), true, SECRET, MANY))
        .orElseThrow();
  }

  NewDelivery delivery(WebhookEndpoint to, long item, String body) {
    WebhookEvent event =
        new WebhookEvent(
            new RecordedEvent(
                UUID.randomUUID(),
                EventPosition.BEGINNING,
                new ItemKey(organization, item),
                new CollectionKey("books"),
                EventType.PUBLISHED.code(),
                Optional.empty(),
                "Ann",
                Instant.EPOCH,
                Optional.empty(),
                Optional.of(TRACE)),
            EventType.PUBLISHED,
            Optional.empty());
    return new NewDelivery(to.id(), event, body);
  }

  boolean deliver(NewDelivery... all) {
    EventPosition here = position();
    return run(() -> events().deliver(here, here, Arrays.asList(all)));
  }

  void deliver(long item, String... bodies) {
    assertThat(
            deliver(
                Arrays.stream(bodies)
                    .map(body -> delivery(endpoint, item, body))
                    .toArray(NewDelivery[]::new)))
        .isTrue();
  }

  List<ClaimedDelivery> claim(int perEndpoint, Duration lease) {
    return run(() -> deliveries().claim(MANY, perEndpoint, lease)).stream()
        .filter(one -> one.organization().equals(organization))
        .toList();
  }

  List<ClaimedDelivery> claim() {
    return claim(MANY, AN_HOUR);
  }

  static JudgedAttempt judged(ClaimedDelivery delivery, Verdict verdict) {
    return new JudgedAttempt(
        delivery,
        new Attempt(
            delivery.attempt(),
            Instant.parse("2024-03-15T14:30:00.123456Z"),
            verdict instanceof Verdict.Delivered ? Optional.of(204) : Optional.empty(),
            Duration.ofMillis(7),
            "What was said"),
        verdict);
  }

  void finish(ClaimedDelivery delivery, Verdict verdict) {
    finish(delivery, verdict, AN_HOUR);
  }

  void finish(ClaimedDelivery delivery, Verdict verdict, Duration patience) {
    run(() -> deliveries().finish(List.of(judged(delivery, verdict)), patience));
  }

  List<String> bodies(List<ClaimedDelivery> claimed) {
    return claimed.stream().map(ClaimedDelivery::body).toList();
  }

  WebhookEndpoint now() {
    return run(() -> endpoints().find(organization, endpoint.id())).orElseThrow();
  }

  List<DeliveryView> list(Optional<DeliveryState> state) {
    return run(() ->
            deliveries()
                .list(
                    organization,
                    new DeliveryFilter(
                        state,
                        Optional.of(endpoint.id()),
                        Optional.empty(),
                        Optional.of(Instant.EPOCH),
                        Optional.empty(),
                        100)))
        .deliveries();
  }
}
