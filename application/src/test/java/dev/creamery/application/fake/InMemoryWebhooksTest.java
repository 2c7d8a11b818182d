package dev.creamery.application.fake;

import dev.creamery.application.contract.WebhookContract;
import dev.creamery.application.event.EventPosition;
import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.application.port.out.WebhookEndpoints;
import dev.creamery.application.port.out.WebhookEvents;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryWebhooksTest extends WebhookContract {
  private final MutableClock clock = MutableClock.standing();
  private final InMemoryWebhookEndpoints endpoints = new InMemoryWebhookEndpoints(clock);
  private final InMemoryWebhookDeliveries deliveries =
      new InMemoryWebhookDeliveries(clock, endpoints);
  private final InMemoryWebhookEvents events = new InMemoryWebhookEvents(endpoints, deliveries);
  private long organizations;

  @Override
  protected WebhookEndpoints endpoints() {
    return endpoints;
  }

  @Override
  protected WebhookDeliveries deliveries() {
    return deliveries;
  }

  @Override
  protected WebhookEvents events() {
    return events;
  }

  @Override
  protected EventPosition position() {
    return events.position();
  }

  @Override
  protected OrganizationId newOrganization() {
    return new OrganizationId(++organizations);
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> answer) {
    return answer.get().await().indefinitely();
  }
}
