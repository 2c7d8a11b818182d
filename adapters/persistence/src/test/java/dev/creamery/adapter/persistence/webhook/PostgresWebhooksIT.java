package dev.creamery.adapter.persistence.webhook;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.WebhookContract;
import dev.creamery.application.event.EventPosition;
import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.application.port.out.WebhookEndpoints;
import dev.creamery.application.port.out.WebhookEvents;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresWebhooksIT extends WebhookContract {
  @Inject PostgresStore store;
  @Inject WebhookEndpoints endpoints;
  @Inject WebhookDeliveries deliveries;
  @Inject WebhookEvents events;

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
    Row row =
        store
            .query(
                "SELECT transaction::text::bigint AS t, sequence AS s FROM event_cursor WHERE reader = 'webhooks'")
            .get(0);
    return new EventPosition(row.getLong("t"), row.getLong("s"));
  }

  @Override
  protected OrganizationId newOrganization() {
    return store.newOrganization();
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> answer) {
    return store.run(answer);
  }
}
