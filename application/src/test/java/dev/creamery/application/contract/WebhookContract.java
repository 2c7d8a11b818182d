package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.application.port.out.WebhookEndpoints;
import dev.creamery.application.port.out.WebhookEvents;
import dev.creamery.application.webhook.Attempt;
import dev.creamery.application.webhook.ClaimedDelivery;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.EventPosition;
import dev.creamery.application.webhook.JudgedAttempt;
import dev.creamery.application.webhook.NewDelivery;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.application.webhook.Replayed;
import dev.creamery.application.webhook.WebhookEvent;
import dev.creamery.application.webhook.WebhookTarget;
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
import org.junit.jupiter.api.Test;

/** What the ports of webhooks promise together. */
public abstract class WebhookContract {
  private static final int MANY = 1000;
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Verdict HEARD = new Verdict.Delivered();
  private static final Verdict LATER = new Verdict.Retry(AN_HOUR);
  private static final WebhookSecret SECRET = WebhookSecret.generate();

  private OrganizationId organization = new OrganizationId(1);
  private WebhookEndpoint endpoint = made(organization);

  protected abstract WebhookEndpoints endpoints();

  protected abstract WebhookDeliveries deliveries();

  protected abstract WebhookEvents events();

  protected abstract EventPosition position();

  protected abstract OrganizationId newOrganization();

  protected abstract <T> T run(Supplier<Uni<T>> answer);

  private static WebhookEndpoint made(OrganizationId of) {
    return new WebhookEndpoint(
        of, new UUID(0, 0), settings("*"), true, Optional.empty(), Optional.empty(), Instant.EPOCH);
  }

  @BeforeEach
  void addAnEndpoint() {
    organization = newOrganization();
    endpoint = add("*");
  }

  private static EndpointSettings settings(String event) {
    return new EndpointSettings(
        "https://hooks.example.com/a?b=c",
        new EventFilter(List.of("collectionitem." + event)),
        List.of(new CollectionKey("books")),
        Payload.FULL,
        new CustomHeaders(Map.of("X-Secret", "swordfish")));
  }

  private WebhookEndpoint add(String event) {
    return run(() -> endpoints().add(organization, settings(event), true, SECRET, MANY))
        .orElseThrow();
  }

  private NewDelivery delivery(WebhookEndpoint to, long item, String body) {
    WebhookEvent event =
        new WebhookEvent(
            EventPosition.BEGINNING,
            UUID.randomUUID(),
            new ItemKey(organization, item),
            new CollectionKey("books"),
            EventType.PUBLISHED,
            "Ann",
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty());
    return new NewDelivery(to.id(), event, body);
  }

  private boolean deliver(NewDelivery... all) {
    EventPosition here = position();
    return run(() -> events().deliver(here, here, Arrays.asList(all)));
  }

  private void deliver(long item, String... bodies) {
    assertThat(
            deliver(
                Arrays.stream(bodies)
                    .map(body -> delivery(endpoint, item, body))
                    .toArray(NewDelivery[]::new)))
        .isTrue();
  }

  private List<ClaimedDelivery> claim(int perEndpoint, Duration lease) {
    return run(() -> deliveries().claim(MANY, perEndpoint, lease)).stream()
        .filter(one -> one.organization().equals(organization))
        .toList();
  }

  private List<ClaimedDelivery> claim() {
    return claim(MANY, AN_HOUR);
  }

  private static JudgedAttempt judged(ClaimedDelivery delivery, Verdict verdict) {
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

  private void finish(ClaimedDelivery delivery, Verdict verdict) {
    finish(delivery, verdict, AN_HOUR);
  }

  private void finish(ClaimedDelivery delivery, Verdict verdict, Duration patience) {
    run(() -> deliveries().finish(List.of(judged(delivery, verdict)), patience));
  }

  private List<String> bodies(List<ClaimedDelivery> claimed) {
    return claimed.stream().map(ClaimedDelivery::body).toList();
  }

  private WebhookEndpoint now() {
    return run(() -> endpoints().find(organization, endpoint.id())).orElseThrow();
  }

  private List<DeliveryView> list(Optional<DeliveryState> state) {
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

  @Test
  public void keepsWhatWasSaidOfAnEndpoint() {
    assertThat(now()).isEqualTo(endpoint);
    assertThat(endpoint.settings()).isEqualTo(settings("*"));
    assertThat(run(() -> endpoints().list(organization))).containsExactly(endpoint);
    assertThat(run(() -> endpoints().find(newOrganization(), endpoint.id()))).isEmpty();
    assertThat(run(() -> endpoints().add(organization, settings("*"), true, SECRET, 1))).isEmpty();
  }

  @Test
  public void twoSecretsSignWhileOneTakesThePlaceOfTheOther() {
    WebhookSecret next = WebhookSecret.generate();
    run(() -> endpoints().rotate(organization, endpoint.id(), next, AN_HOUR));
    assertThat(run(() -> endpoints().target(organization, endpoint.id())).orElseThrow())
        .isEqualTo(
            new WebhookTarget(
                endpoint.settings().url(), endpoint.settings().headers(), List.of(next, SECRET)));
    run(() -> endpoints().rotate(organization, endpoint.id(), SECRET, Duration.ZERO));
    assertThat(run(() -> endpoints().target(organization, endpoint.id())).orElseThrow().secrets())
        .containsExactly(SECRET);
  }

  @Test
  public void oneDeliveryOfAnItemIsDueAtATime() {
    deliver(1, "first", "second", "third");
    deliver(2, "other");
    List<ClaimedDelivery> claimed = claim();
    assertThat(bodies(claimed)).containsExactlyInAnyOrder("first", "other");
    assertThat(claimed.get(0).target().secrets()).containsExactly(SECRET);
    deliver(1, "fourth");
    for (String next : List.of("first", "second", "third", "fourth")) {
      claimed.stream().filter(one -> one.body().equals(next)).forEach(one -> finish(one, HEARD));
      claimed = claim();
    }
    assertThat(claimed).isEmpty();
    assertThat(list(Optional.of(DeliveryState.DELIVERED))).hasSize(4);
  }

  @Test
  public void whatIsTriedAgainHoldsBackItsItemAndNoOther() {
    deliver(1, "first", "second");
    finish(claim().get(0), LATER);
    deliver(1, "third");
    deliver(2, "other");
    assertThat(bodies(claim())).containsExactly("other");
    assertThat(list(Optional.of(DeliveryState.PENDING)))
        .filteredOn(one -> one.nextAttemptAt().isPresent())
        .hasSize(1);
  }

  @Test
  public void whatIsGivenUpHoldsBackNothingAnyMore() {
    deliver(1, "first", "second");
    finish(claim().get(0), new Verdict.Failed());
    assertThat(bodies(claim())).containsExactly("second");
  }

  @Test
  public void whatNobodySendsAnyMoreIsTakenUpAfterItsLease() {
    deliver(1, "first", "second");
    ClaimedDelivery lost = claim(MANY, Duration.ZERO).get(0);
    ClaimedDelivery taken = claim().get(0);
    assertThat(taken.event()).isEqualTo(lost.event());
    assertThat(taken.attempt()).isEqualTo(2);
    finish(lost, new Verdict.Failed());
    assertThat(list(Optional.of(DeliveryState.PENDING))).hasSize(2);
    finish(taken, HEARD);
    assertThat(bodies(claim())).containsExactly("second");
  }

  @Test
  public void anEndpointHoldsNoMoreThanItMay() {
    for (int item = 1; item <= 5; item++) {
      deliver(item, "body " + item);
    }
    List<ClaimedDelivery> first = claim(3, AN_HOUR);
    assertThat(first).hasSize(3);
    assertThat(claim(3, AN_HOUR)).isEmpty();
    finish(first.get(0), HEARD);
    assertThat(claim(3, AN_HOUR)).hasSize(1);
  }

  @Test
  public void whatIsToldAlreadyIsNotToldAgain() {
    EventPosition elsewhere = new EventPosition(position().transaction() + 7, 7);
    assertThat(
            run(
                () ->
                    events()
                        .deliver(elsewhere, elsewhere, List.of(delivery(endpoint, 1, "twice")))))
        .isFalse();
    assertThat(list(Optional.empty())).isEmpty();
  }

  @Test
  public void anEndpointThatIsDisabledIsLeftAloneAndGoesOnWhenItIsEnabled() {
    deliver(1, "body");
    run(() -> endpoints().change(organization, endpoint.id(), settings("draft"), false));
    assertThat(now().disabledReason()).hasValue("An admin disabled it.");
    assertThat(claim()).isEmpty();
    run(() -> endpoints().change(organization, endpoint.id(), settings("draft"), true));
    assertThat(now().disabledReason()).isEmpty();
    assertThat(claim()).hasSize(1);
  }

  @Test
  public void anEndpointThatIsRemovedIsToldNothing() {
    deliver(1, "body");
    assertThat(run(() -> endpoints().remove(organization, endpoint.id()))).isTrue();
    assertThat(run(() -> endpoints().remove(organization, endpoint.id()))).isFalse();
    assertThat(run(() -> endpoints().list(organization))).isEmpty();
    assertThat(claim()).isEmpty();
    run(() -> deliveries().forget(AN_HOUR, MANY));
    assertThat(list(Optional.empty())).isEmpty();
  }

  @Test
  public void anEndpointThatWantsNothingAnyMoreIsDisabled() {
    deliver(1, "first", "second");
    finish(claim().get(0), new Verdict.Gone("The endpoint answered 410 Gone."));
    assertThat(now().enabled()).isFalse();
    assertThat(now().disabledReason()).hasValue("The endpoint answered 410 Gone.");
    assertThat(claim()).isEmpty();
    assertThat(list(Optional.of(DeliveryState.PENDING))).hasSize(1);
  }

  @Test
  public void anEndpointThatFailsForTooLongIsDisabledAndSaysSo() {
    deliver(1, "one");
    deliver(2, "two");
    deliver(3, "three");
    List<ClaimedDelivery> claimed = claim();
    finish(claimed.get(0), LATER);
    assertThat(now().failingSince()).isPresent();
    assertThat(now().enabled()).isTrue();
    finish(claimed.get(1), HEARD);
    assertThat(now().failingSince()).isEmpty();
    finish(claimed.get(2), LATER, Duration.ZERO);
    assertThat(now().enabled()).isFalse();
    assertThat(now().disabledReason().orElseThrow()).startsWith("It has failed since 20");
  }

  @Test
  public void tellsWhatWasSentAndWhatCameBack() {
    deliver(1, "body");
    ClaimedDelivery claimed = claim().get(0);
    finish(claimed, HEARD);
    DeliveryView.WithAttempts found =
        run(() -> deliveries().find(organization, claimed.id())).orElseThrow();
    assertThat(found.body()).isEqualTo("body");
    assertThat(found.attempts()).containsExactly(judged(claimed, HEARD).attempt());
    assertThat(found.delivery().finishedAt()).isPresent();
    assertThat(run(() -> deliveries().find(newOrganization(), claimed.id()))).isEmpty();
  }

  @Test
  public void whatIsReplayedIsSentUnderTheSameIdFromTheFirstAttemptOn() {
    deliver(1, "body");
    ClaimedDelivery first = claim().get(0);
    finish(first, HEARD);
    assertThat(run(() -> deliveries().replay(organization, first.id()))).isTrue();
    assertThat(run(() -> deliveries().replay(newOrganization(), first.id()))).isFalse();
    ClaimedDelivery again = claim().get(0);
    assertThat(again.event()).isEqualTo(first.event());
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.round()).isEqualTo(1);
  }

  @Test
  public void whatIsReplayedWaitsForWhatIsBeingSentOfItsItem() {
    deliver(1, "old", "new");
    ClaimedDelivery old = claim().get(0);
    finish(old, HEARD);
    ClaimedDelivery fresh = claim().get(0);
    run(() -> deliveries().replay(organization, old.id()));
    assertThat(claim()).isEmpty();
    finish(fresh, HEARD);
    assertThat(bodies(claim())).containsExactly("old");
  }

  @Test
  public void replayHurriesWhatWaitsForItsTime() {
    deliver(1, "body");
    ClaimedDelivery first = claim().get(0);
    finish(first, LATER);
    run(() -> deliveries().replay(organization, first.id()));
    assertThat(claim()).hasSize(1);
  }

  @Test
  public void allThatFailedIsReplayedInOrder() {
    deliver(1, "first", "second");
    deliver(2, "heard");
    for (ClaimedDelivery one : claim()) {
      finish(one, one.body().equals("heard") ? HEARD : new Verdict.Failed());
    }
    finish(claim().get(0), new Verdict.Failed());
    ReplayRange range =
        new ReplayRange(
            Optional.of(endpoint.id()),
            Optional.of(DeliveryState.FAILED),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty());
    assertThat(run(() -> deliveries().replay(organization, range, MANY)))
        .isEqualTo(new Replayed(2, Optional.empty()));
    assertThat(bodies(claim())).containsExactly("first");
    assertThat(run(() -> deliveries().replay(organization, range, MANY)).count()).isZero();
  }

  @Test
  public void aListGoesOnWhereItEnded() {
    for (int item = 1; item <= 3; item++) {
      deliver(item, "body " + item);
    }
    Optional<UUID> last = Optional.empty();
    for (int left = 3; left > 0; left--) {
      Optional<UUID> after = last;
      var page =
          run(
              () ->
                  deliveries()
                      .list(
                          organization,
                          new DeliveryFilter(
                              Optional.of(DeliveryState.PENDING),
                              Optional.empty(),
                              Optional.empty(),
                              Optional.empty(),
                              after,
                              1)));
      assertThat(page.deliveries()).extracting(DeliveryView::itemId).containsExactly((long) left);
      last = page.last();
    }
    assertThat(last).isEmpty();
  }

  @Test
  public void forgetsWhatIsOldAndWakesWhatWaitedForIt() {
    deliver(1, "first", "second");
    assertThat(run(() -> deliveries().forget(AN_HOUR, MANY))).isZero();
    assertThat(list(Optional.empty())).hasSize(2);
    // The store may hold what is older, of other tests: one after the other is forgotten.
    for (int n = 0; n < MANY && list(Optional.empty()).size() == 2; n++) {
      run(() -> deliveries().forget(AN_HOUR.negated(), 1));
    }
    assertThat(bodies(claim())).containsExactly("second");
  }

  @Test
  public void doesNotForgetWhatIsBeingSent() {
    deliver(1, "first");
    ClaimedDelivery claimed = claim().get(0);
    run(() -> deliveries().forget(AN_HOUR.negated(), MANY));
    assertThat(list(Optional.empty())).extracting(DeliveryView::id).containsExactly(claimed.id());
  }
}
