package dev.creamery.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayDeliveriesTest {
  private static final ReplayRange ALL =
      new ReplayRange(
          Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty());

  private final List<Optional<UUID>> steps = new ArrayList<>();
  private int begun;
  private int left = 1_200;
  private int failAfter = Integer.MAX_VALUE;

  private final ReplayDeliveries replays =
      new ReplayDeliveries(
          (WebhookDeliveries)
              Proxy.newProxyInstance(
                  WebhookDeliveries.class.getClassLoader(),
                  new Class<?>[] {WebhookDeliveries.class},
                  (proxy, method, arguments) ->
                      step((ReplayRange) arguments[1], (int) arguments[2])),
          () -> begun++);

  private Uni<Replayed> step(ReplayRange range, int most) {
    if (steps.size() == failAfter) {
      return Uni.createFrom().failure(new Unavailable("The store is away"));
    }
    steps.add(range.after());
    int count = Math.min(left, most);
    left -= count;
    return Uni.createFrom()
        .item(
            new Replayed(
                count, count == most ? Optional.of(new UUID(0, steps.size())) : Optional.empty()));
  }

  private Replayed replay() {
    return replays.range(new OrganizationId(1), ALL).await().indefinitely();
  }

  @Test
  void goesOnFromStepToStepUntilNothingIsLeft() {
    assertThat(replay()).isEqualTo(new Replayed(1_200, Optional.empty()));
    assertThat(steps)
        .containsExactly(
            Optional.empty(), Optional.of(new UUID(0, 1)), Optional.of(new UUID(0, 2)));
  }

  @Test
  void beginsToSendAfterEachStep() {
    replay();
    assertThat(begun).isEqualTo(3);
  }

  @Test
  void stopsAtTheMostAndSaysWhereToGoOn() {
    left = 1_000_000;
    Replayed done = replay();
    assertThat(done.count()).isEqualTo(ReplayDeliveries.MOST);
    assertThat(done.last()).contains(new UUID(0, steps.size()));
  }

  @Test
  void tellsHowFarItCameWhereTheStoreWentAway() {
    failAfter = 2;
    assertThat(replay()).isEqualTo(new Replayed(1_000, Optional.of(new UUID(0, 2))));
  }

  @Test
  void failsWhereNothingWasDone() {
    failAfter = 0;
    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::replay);
  }
}
