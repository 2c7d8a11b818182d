package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.webhook.ClaimedDelivery;
import dev.creamery.application.webhook.WebhookTarget;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.DeliveryState;
import dev.creamery.domain.webhook.Verdict;
import dev.creamery.domain.webhook.WebhookSecret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the ports of webhooks promise together. */
public abstract class WebhookContract extends DeliveryLogContract {
  @Test
  public void keepsWhatWasSaidOfAnEndpoint() {
    assertThat(now()).isEqualTo(endpoint);
    assertThat(endpoint.settings()).isEqualTo(settings("*"));
    assertThat(run(() -> endpoints().list(organization))).containsExactly(endpoint);
    OrganizationId stranger = newOrganization();
    assertThat(run(() -> endpoints().find(stranger, endpoint.id()))).isEmpty();
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
  public void aDeliveryBelongsToTheTraceOfItsEvent() {
    deliver(1, "first");
    assertThat(claim()).extracting(ClaimedDelivery::trace).containsExactly(Optional.of(TRACE));
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
  public void aLeaseThatIsKeptDoesNotEnd() {
    deliver(1, "kept");
    deliver(2, "ended");
    List<ClaimedDelivery> claimed = claim(MANY, Duration.ZERO);
    claimed.stream().filter(one -> one.body().equals("ended")).forEach(one -> finish(one, HEARD));
    run(() -> deliveries().hold(claimed, AN_HOUR));
    assertThat(claim()).isEmpty();
    assertThat(list(Optional.of(DeliveryState.DELIVERED))).hasSize(1);
  }

  @Test
  public void nobodyKeepsTheLeaseOfAnother() {
    deliver(1, "body");
    List<ClaimedDelivery> lost = claim(MANY, Duration.ZERO);
    ClaimedDelivery taken = claim(MANY, Duration.ZERO).get(0);
    run(() -> deliveries().hold(lost, AN_HOUR));
    assertThat(claim()).extracting(ClaimedDelivery::attempt).containsExactly(taken.attempt() + 1);
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
}
