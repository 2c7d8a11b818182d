package dev.creamery.adapter.messaging;

import static org.awaitility.Awaitility.await;

import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TlsRabbitResource.class, restrictToAnnotatedClass = true)
class TlsIT {
  @Inject Doorbell doorbell;
  @Inject RecordingProcessor processor;

  @Test
  void ringsOverAnEncryptedConnection() {
    ItemKey item = new ItemKey(new OrganizationId(1), 1);

    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              doorbell.ring(List.of(item));
              return processor.timesHeard(item) > 0;
            });
  }
}
