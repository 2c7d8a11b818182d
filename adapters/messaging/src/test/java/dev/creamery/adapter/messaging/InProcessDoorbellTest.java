package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.contract.DoorbellContract;
import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application without a RabbitMQ URL. */
@QuarkusTest
class InProcessDoorbellTest extends DoorbellContract {
  @Inject Doorbell doorbell;
  @Inject RecordingProcessor processor;

  @BeforeEach
  @AfterEach
  void reset() {
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
  void dropsWhatItHasNoRoomFor() {
    processor.standStill();
    List<ItemKey> thousand = Collections.nCopies(1_000, new ItemKey(new OrganizationId(1), 1));

    for (int ring = 0; ring < 30; ring++) {
      doorbell.ring(thousand);
    }

    await()
        .during(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(processor.heard()).hasSize(InProcessDoorbell.CAPACITY));
  }
}
