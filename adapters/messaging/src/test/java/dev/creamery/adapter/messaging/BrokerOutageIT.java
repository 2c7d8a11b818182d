package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application starts without its broker, and its broker comes and goes. */
@QuarkusTest
@QuarkusTestResource(
    value = RabbitResource.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "started", value = "false"))
class BrokerOutageIT {
  private static final Duration HEALED = Duration.ofSeconds(60);
  private static final AtomicLong IDS = new AtomicLong();

  @Inject Doorbell doorbell;
  @Inject RecordingProcessor processor;
  @Inject SmallRyeHealthReporter health;

  @SuppressWarnings("NullAway.Init") // The resource sets it.
  RabbitNode node;

  @BeforeEach
  void beginWithoutBroker() {
    node.kill();
    processor.reset();
  }

  @Test
  void ringsWithoutWaitingWhileTheBrokerIsAway() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> IntStream.range(0, 5_000).forEach(again -> doorbell.ring(List.of(item()))));
  }

  @Test
  void staysReadyAndAliveWhileTheBrokerIsAway() {
    assertThat(health.getReadiness().isDown()).isFalse();
    assertThat(health.getLiveness().isDown()).isFalse();
  }

  @Test
  void beginsWhenTheBrokerComes() {
    doorbell.ring(List.of(item()));

    node.start();

    ringsAreHeardAgain();
  }

  @Test
  void healsAfterTheBrokerWasKilledUnderLoad() {
    node.start();
    ringsAreHeardAgain();
    processor.standStill();
    ringAThousandTimes();

    node.kill();
    ringAThousandTimes();
    processor.resume();
    node.start();

    ringsAreHeardAgain();
  }

  @Test
  void declaresEverythingAnewAfterTheBrokerWasWiped() {
    node.start();
    ringsAreHeardAgain();

    node.kill();
    node.wipe();
    node.start();

    ringsAreHeardAgain();
    BrokerProbe broker = new BrokerProbe(node);
    broker.publish(new byte[] {1});
    await().atMost(HEALED).until(() -> broker.count(BrokerProbe.DEAD_LETTERS) == 1);
  }

  private void ringAThousandTimes() {
    IntStream.range(0, 1_000).forEach(again -> doorbell.ring(List.of(item())));
  }

  /** Rings again and again, as the sweeper would, until one is heard; then no ring is lost. */
  private void ringsAreHeardAgain() {
    await()
        .atMost(HEALED)
        .ignoreExceptionsInstanceOf(ConditionTimeoutException.class)
        .until(
            () -> {
              ItemKey item = item();
              doorbell.ring(List.of(item));
              await().atMost(Duration.ofSeconds(1)).until(() -> processor.timesHeard(item) > 0);
              return true;
            });
    List<ItemKey> items = IntStream.range(0, 100).mapToObj(each -> item()).toList();
    items.forEach(item -> doorbell.ring(List.of(item)));
    await().atMost(HEALED).untilAsserted(() -> assertThat(processor.heard()).containsAll(items));
  }

  private static ItemKey item() {
    return new ItemKey(new OrganizationId(1), IDS.incrementAndGet());
  }
}
