package dev.creamery.service.wiring;

import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.service.role.Role;
import dev.creamery.service.role.Roles;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets deliveries that are past keeping. */
@Singleton
class WebhookUpkeep {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 500;

  private final Loops loops;
  private final WebhookDeliveries deliveries;
  private final Duration keep;

  WebhookUpkeep(Loops loops, WebhookDeliveries deliveries, WebhookConfig config) {
    this.loops = loops;
    this.deliveries = deliveries;
    this.keep = config.keep();
  }

  void start(@Observes StartupEvent started, Roles roles) {
    if (roles.include(Role.DELIVER)) {
      loops.begin("forget old deliveries", PAUSE, this::forget);
    }
  }

  private Uni<Integer> forget() {
    return Uni.createFrom()
        .deferred(() -> deliveries.forget(keep, AT_ONCE))
        .repeat()
        .whilst(forgotten -> forgotten >= AT_ONCE && !loops.areStopped())
        .collect()
        .last();
  }
}
