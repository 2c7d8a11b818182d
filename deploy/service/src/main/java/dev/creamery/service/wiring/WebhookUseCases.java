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
import dev.creamery.application.webhook.ReplayDeliveries;
import dev.creamery.application.webhook.TellEvents;
import dev.creamery.service.role.Role;
import dev.creamery.service.role.Roles;
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
    return new DeliverEvents(
        deliveries,
        tracing.follow(sender),
        signatures,
        meter,
        limits(config),
        Clock.systemUTC(),
        new Random());
  }

  /** Refuses bounds that would have deliveries sent twice, or one endpoint held up by another. */
  static DeliverEvents.Limits limits(WebhookConfig config) {
    if (config.lease().compareTo(SHORTEST_LEASE) < 0) {
      throw new IllegalStateException(
          "creamery.webhooks.lease (CREAMERY_WEBHOOKS_LEASE) must be 3s or longer, so that it can"
              + " be kept and nobody sends what another still sends.");
    }
    if (config.perEndpoint() >= config.concurrency()) {
      throw new IllegalStateException(
          "creamery.webhooks.per-endpoint (CREAMERY_WEBHOOKS_PER_ENDPOINT) must be less than"
              + " creamery.webhooks.concurrency (CREAMERY_WEBHOOKS_CONCURRENCY), so that one slow"
              + " endpoint leaves room for others.");
    }
    return new DeliverEvents.Limits(config.concurrency(), config.perEndpoint(), config.lease());
  }

  @Produces
  @Singleton
  ReplayDeliveries replayDeliveries(
      WebhookDeliveries deliveries, DeliverEvents deliverEvents, Roles roles) {
    return new ReplayDeliveries(
        deliveries, roles.include(Role.DELIVER) ? () -> beginSoon(deliverEvents) : () -> {});
  }

  /** Where it fails, it is begun when deliveries are looked for next. */
  private static void beginSoon(DeliverEvents deliverEvents) {
    deliverEvents.begin().subscribe().with(begun -> {}, failure -> {});
  }

  @Produces
  @Singleton
  Webhooks webhooks(
      WebhookEndpoints endpoints,
      WebhookDeliveries deliveries,
      ReplayDeliveries replays,
      WebhookSender sender,
      WebhookSignatures signatures,
      RenderBodies bodies,
      OperationIds ids) {
    return new ManageWebhooks(
        endpoints, deliveries, replays, sender, signatures, bodies, ids, Clock.systemUTC());
  }
}
