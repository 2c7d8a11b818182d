package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.webhook.ClaimedDelivery;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.application.webhook.Replayed;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.DeliveryState;
import dev.creamery.domain.webhook.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of deliveries, sent again, and forgotten. */
public abstract class DeliveryLogContract extends WebhookFixture {
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
    OrganizationId stranger = newOrganization();
    assertThat(run(() -> deliveries().find(stranger, claimed.id()))).isEmpty();
  }

  @Test
  public void whatIsReplayedIsSentUnderTheSameIdFromTheFirstAttemptOn() {
    deliver(1, "body");
    ClaimedDelivery first = claim().get(0);
    finish(first, HEARD);
    assertThat(run(() -> deliveries().replay(organization, first.id()))).isTrue();
    OrganizationId stranger = newOrganization();
    assertThat(run(() -> deliveries().replay(stranger, first.id()))).isFalse();
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
  public void forgetsWhatNobodyHoldsAnyMore() {
    deliver(1, "first");
    assertThat(claim(MANY, Duration.ZERO)).hasSize(1);
    for (int n = 0; n < MANY && !list(Optional.empty()).isEmpty(); n++) {
      run(() -> deliveries().forget(AN_HOUR.negated(), 1));
    }
    assertThat(list(Optional.empty())).isEmpty();
  }

  @Test
  public void doesNotForgetWhatIsBeingSent() {
    deliver(1, "first");
    ClaimedDelivery claimed = claim().get(0);
    run(() -> deliveries().forget(AN_HOUR.negated(), MANY));
    assertThat(list(Optional.empty())).extracting(DeliveryView::id).containsExactly(claimed.id());
  }
}
