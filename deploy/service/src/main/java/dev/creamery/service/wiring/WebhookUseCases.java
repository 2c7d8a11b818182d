package dev.creamery.service.wiring;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.in.Webhooks;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.JsonText;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.application.port.out.WebhookEndpoints;
import dev.creamery.application.port.out.WebhookEvents;
import dev.creamery.application.port.out.WebhookMeter;
import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.port.out.WebhookSignatures;
import dev.creamery.application.read.ShowItem;
import dev.creamery.application.webhook.DeliverEvents;
import dev.creamery.application.webhook.ManageWebhooks;
import dev.creamery.application.webhook.RenderBodies;
import dev.creamery.application.webhook.TellEvents;
import dev.creamery.service.trace.Tracing;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;

/** Builds the use cases of webhooks from the ports that adapters implement. */
@Singleton
class WebhookUseCases {
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(3);
  private static final TellEvents.Limits BATCH = new TellEvents.Limits(200, 8 << 20);

  @Produces
  @Singleton
  RenderBodies renderBodies(
      Directory directory,
      ItemQueries queries,
      PageRepository pages,
      MediaUrls mediaUrls,
      JsonText json) {
    return new RenderBodies(directory, new ShowItem(directory, queries, pages, mediaUrls), json);
  }

  @Produces
  @Singleton
  TellEvents tellEvents(WebhookEvents events, RenderBodies bodies) {
    return new TellEvents(events, bodies, BATCH);
  }

  @Produces
  @Singleton
  DeliverEvents deliverEvents(
      WebhookDeliveries deliveries,
      WebhookSender sender,
      WebhookSignatures signatures,
      WebhookMeter meter,
      WebhookConfig config,
      Tracing tracing) {
    if (config.lease().compareTo(SHORTEST_LEASE) < 0) {
      throw new IllegalStateException(
          "creamery.webhooks.lease (CREAMERY_WEBHOOKS_LEASE) must be 3s or longer, so that it can"
              + " be kept and nobody sends what another still sends.");
    }
    return new DeliverEvents(
        deliveries,
        tracing.follow(sender),
        signatures,
        meter,
        new DeliverEvents.Limits(config.concurrency(), config.perEndpoint(), config.lease()),
        Clock.systemUTC(),
        new Random());
  }

  @Produces
  @Singleton
  Webhooks webhooks(
      WebhookEndpoints endpoints,
      WebhookDeliveries deliveries,
      WebhookSender sender,
      WebhookSignatures signatures,
      RenderBodies bodies,
      OperationIds ids) {
    return new ManageWebhooks(
        endpoints, deliveries, sender, signatures, bodies, ids, Clock.systemUTC());
  }
}
