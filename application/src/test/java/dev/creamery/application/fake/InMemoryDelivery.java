package dev.creamery.application.fake;

import dev.creamery.application.webhook.Attempt;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.NewDelivery;
import dev.creamery.application.webhook.WebhookEvent;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.DeliveryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A delivery as the fake keeps it; guarded by the lock of {@link InMemoryWebhookDeliveries}. */
final class InMemoryDelivery {
  final UUID id;
  final NewDelivery made;
  final Instant createdAt;
  final List<Attempt> log = new ArrayList<>();
  DeliveryState state = DeliveryState.PENDING;
  int attempts;
  int begunAt;
  Instant dueAt = Instant.MAX;
  boolean held;
  Optional<Instant> finishedAt = Optional.empty();

  InMemoryDelivery(UUID id, NewDelivery made, Instant createdAt) {
    this.id = id;
    this.made = made;
    this.createdAt = createdAt;
  }

  boolean isAtWork() {
    return state == DeliveryState.PENDING && dueAt.isBefore(Instant.MAX);
  }

  OrganizationId organization() {
    return made.event().item().organization();
  }

  boolean isOfSameItem(InMemoryDelivery other) {
    return made.endpoint().equals(other.made.endpoint())
        && made.event().item().equals(other.made.event().item());
  }

  DeliveryView view() {
    WebhookEvent event = made.event();
    return new DeliveryView(
        id,
        made.endpoint(),
        event.id(),
        event.type(),
        event.collection(),
        event.item().id(),
        state,
        attempts,
        createdAt,
        isAtWork() && !held ? Optional.of(dueAt) : Optional.empty(),
        finishedAt);
  }
}
