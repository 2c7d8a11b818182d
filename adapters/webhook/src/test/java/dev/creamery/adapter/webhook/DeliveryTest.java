package dev.creamery.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.webhook.Attempt;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.domain.webhook.DeliveryState;
import dev.creamery.domain.webhook.WebhookEndpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final Duration LEASE = Duration.ofMillis(60);

  private final Sink sink = new Sink();
  private final Deliveries deliveries = new Deliveries("127.0.0.1/32");
  private final WebhookEndpoint endpoint = deliveries.endpoint(sink.url("/hook"));

  DeliveryTest() throws IOException {}

  @AfterEach
  void leaveNothingRunning() {
    deliveries.close();
    sink.close();
  }

  private DeliveryView.WithAttempts sent() {
    deliveries.add(endpoint, 1, "{}");
    deliveries.send();
    return deliveries.only(endpoint);
  }

  private Optional<Duration> pause(DeliveryView.WithAttempts found) {
    return found
        .delivery()
        .nextAttemptAt()
        .map(at -> Duration.between(deliveries.clock.instant(), at));
  }

  @Test
  void theSignatureHoldsForTheBytesThatCome() throws Exception {
    deliveries.add(endpoint, 1, "{\"data\":\"Ünïcødé\"}");
    deliveries.send();
    Sink.Heard heard = sink.heard().get(0);
    assertThat(heard.body()).isEqualTo("{\"data\":\"Ünïcødé\"}");
    new Webhook(Deliveries.SECRET.text()).verify(heard.body(), lowerCase(heard));
    assertThat(heard.header("Webhook-id"))
        .isEqualTo(deliveries.only(endpoint).delivery().event().toString());
    assertThat(heard.header("X-webhook-secret")).isEqualTo("swordfish");
    assertThat(heard.header("Content-type")).isEqualTo("application/json");
    assertThat(deliveries.only(endpoint).delivery().state()).isEqualTo(DeliveryState.DELIVERED);
  }

  private static Map<String, List<String>> lowerCase(Sink.Heard heard) {
    return Map.of(
        "webhook-id", List.of(heard.header("Webhook-id")),
        "webhook-timestamp", List.of(heard.header("Webhook-timestamp")),
        "webhook-signature", List.of(heard.header("Webhook-signature")));
  }

  @Test
  void anEndpointThatFailsForThreeDaysHearsAllInOrderOnceItHeals() {
    sink.answers(500);
    deliveries.add(endpoint, 1, "first");
    deliveries.add(endpoint, 1, "second");
    Instant heals = deliveries.clock.instant().plus(Duration.ofDays(3));
    while (deliveries.clock.instant().isBefore(heals)) {
      deliveries.send();
      deliveries.clock.advance(Duration.ofMinutes(30));
    }
    assertThat(sink.heard())
        .hasSizeBetween(8, 10)
        .extracting(Sink.Heard::body)
        .containsOnly("first");
    assertThat(sink.heard())
        .extracting(heard -> heard.header("Webhook-id"))
        .containsOnly(sink.heard().get(0).header("Webhook-id"));
    sink.answers(204);
    deliveries.clock.advance(Duration.ofDays(1));
    deliveries.begin();
    await()
        .untilAsserted(
            () ->
                assertThat(deliveries.all(endpoint))
                    .extracting(DeliveryView::state)
                    .containsOnly(DeliveryState.DELIVERED));
    List<String> bodies = sink.heard().stream().map(Sink.Heard::body).toList();
    assertThat(bodies).endsWith("first", "second");
    assertThat(deliveries.now(endpoint).failingSince()).isEmpty();
  }

  @Test
  void anEndpointThatIsGoneIsDisabled() {
    sink.answers(410);
    assertThat(sent().delivery().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(deliveries.now(endpoint).disabledReason())
        .hasValue("The endpoint answered 410 Gone.");
  }

  @Test
  void anEndpointIsLeftAloneForAsLongAsItAsks() {
    sink.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "7200");
          exchange.sendResponseHeaders(429, -1);
        });
    assertThat(pause(sent())).hasValue(Duration.ofHours(2));
  }

  @Test
  void aRedirectionIsAFailureAndNotFollowed() {
    sink.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Location", sink.url("/elsewhere"));
          exchange.sendResponseHeaders(301, -1);
        });
    DeliveryView.WithAttempts found = sent();
    assertThat(found.attempts()).extracting(Attempt::status).containsExactly(Optional.of(301));
    assertThat(found.delivery().state()).isEqualTo(DeliveryState.PENDING);
    assertThat(pause(found).orElseThrow()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    assertThat(sink.heard()).extracting(Sink.Heard::path).containsExactly("/hook");
  }

  @Test
  void anEndpointThatHangsIsGivenUpInTime() {
    sink.hangs();
    Attempt attempt = sent().attempts().get(0);
    assertThat(attempt.status()).isEmpty();
    assertThat(attempt.answer()).isEqualTo("No answer came in time.");
    assertThat(attempt.took()).isBetween(Deliveries.TIMEOUT, Deliveries.TIMEOUT.multipliedBy(3));
  }

  @Test
  void ofAnEndlessAnswerTheBeginningIsRead() {
    byte[] part = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    AtomicInteger parts = new AtomicInteger();
    sink.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          while (parts.get() < 1600) {
            out.write(part);
            parts.incrementAndGet();
          }
        });
    DeliveryView.WithAttempts found = sent();
    assertThat(found.attempts().get(0).answer()).isEqualTo("x".repeat(WebhookSender.ANSWER_BYTES));
    assertThat(parts.get()).as("of 100 MB, what the network held").isLessThan(800);
    assertThat(found.delivery().state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void anEndpointThatHangsHoldsItsOwnPlacesAndDelaysNoOther() throws IOException {
    try (Sink slow = new Sink();
        Deliveries patient = new Deliveries(Duration.ofMinutes(2), LEASE, "127.0.0.1/32")) {
      slow.hangs();
      WebhookEndpoint hanging = patient.endpoint(slow.url("/"));
      WebhookEndpoint quick = patient.endpoint(sink.url("/"));
      for (int item = 1; item <= 20; item++) {
        patient.add(hanging, item, "slow");
        patient.add(quick, item, "quick");
      }
      patient.begin();
      await().until(() -> sink.heard().size() == 20);
      await().until(() -> slow.open() == Deliveries.PER_ENDPOINT);
      assertThat(slow.heard()).hasSize(Deliveries.PER_ENDPOINT);

      slow.goesOn();

      await().until(() -> slow.heard().size() == 20);
      assertThat(slow.mostOpen()).isEqualTo(Deliveries.PER_ENDPOINT);
      assertThat(sink.mostOpen()).isLessThanOrEqualTo(Deliveries.PER_ENDPOINT);
    }
  }

  @Test
  void whatIsBrokenOffByTheEndOfTheServiceIsNoAttempt() {
    sink.hangs();
    WebhookEndpoint slow = deliveries.endpoint(sink.url("/"));
    deliveries.add(slow, 1, "{}");
    deliveries.begin();
    await().until(() -> sink.open() == 1);

    deliveries.stop();

    await().until(() -> deliveries.running() == 0);
    assertThat(deliveries.only(slow).attempts()).isEmpty();
    assertThat(deliveries.only(slow).delivery().state()).isEqualTo(DeliveryState.PENDING);
  }

  @Test
  void whatTakesLongerThanItsLeaseIsNotSentAgainMeanwhile() {
    try (Deliveries patient = new Deliveries(Duration.ofMinutes(2), LEASE, "127.0.0.1/32")) {
      sink.hangs();
      WebhookEndpoint slow = patient.endpoint(sink.url("/"));
      patient.add(slow, 1, "{}");
      patient.begin();
      await().until(() -> sink.open() == 1);
      patient.clock.advance(LEASE.multipliedBy(2));
      int before = patient.timesHeld();
      await().until(() -> patient.timesHeld() >= before + 2);
      patient.begin();

      sink.goesOn();

      await().until(() -> patient.all(slow).get(0).state() == DeliveryState.DELIVERED);
      assertThat(patient.only(slow).delivery().attempts()).isEqualTo(1);
      assertThat(sink.heard()).hasSize(1);
    }
  }

  @Test
  void whereMediaMayNotBeFetchedFromNothingIsSentEither() {
    try (Deliveries strict = new Deliveries()) {
      WebhookEndpoint inner = strict.endpoint(sink.url("/hook"));
      strict.add(inner, 1, "{}");
      strict.send();
      assertThat(strict.only(inner).attempts().get(0).answer())
          .startsWith("Use the address of a host on the public Internet");
      assertThat(sink.heard()).isEmpty();
    }
  }
}
