package dev.creamery.application.port.in;

import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.DeliveryPage;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.application.webhook.Replayed;
import dev.creamery.application.webhook.WebhookRequest;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.webhook.EventType;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The webhooks of an organization: endpoints, and what was sent to them. */
public interface Webhooks {
  /** What became of a wish to make or change an endpoint. */
  sealed interface Change {
    record Saved(WebhookEndpoint endpoint) implements Change {}

    /** It was made; its secret is in this answer and nowhere else, ever. */
    record Created(WebhookEndpoint endpoint, WebhookSecret secret) implements Change {}

    record Refused(List<Violation> violations) implements Change {}

    record NotFound() implements Change {}

    /** The organization has as many as it may have. */
    record TooMany(int most) implements Change {}

    /** The installation has no key by which secrets could be kept. */
    record NoKey() implements Change {}
  }

  /**
   * What was sent for a test, and what came back.
   *
   * @param request exactly as it was sent, the headers that HTTP needs aside
   */
  record Trial(WebhookRequest request, WebhookSender.Reply reply, Duration took) {}

  Uni<Change> create(OrganizationId organization, InputValue.Members body);

  /** All endpoints, oldest first. */
  Uni<List<WebhookEndpoint>> list(OrganizationId organization);

  Uni<Optional<WebhookEndpoint>> find(OrganizationId organization, UUID id);

  /** Changes the members that the body names. */
  Uni<Change> patch(OrganizationId organization, UUID id, InputValue.Members body);

  /** Has an endpoint hear again; what it was still to be told goes on. */
  Uni<Optional<WebhookEndpoint>> enable(OrganizationId organization, UUID id);

  /**
   * Takes an endpoint away.
   *
   * @return whether the organization had it
   */
  Uni<Boolean> delete(OrganizationId organization, UUID id);

  /**
   * Gives an endpoint a new secret, which is in this answer and nowhere else, ever.
   *
   * @param overlap how long the one before it signs too
   */
  Uni<Change> rotate(OrganizationId organization, UUID id, Duration overlap);

  /**
   * Sends an endpoint an event of an item that does not exist, once, be it enabled or not.
   *
   * @return empty where there is no such endpoint
   */
  Uni<Optional<Trial>> test(OrganizationId organization, UUID id, EventType type);

  Uni<DeliveryPage> deliveries(OrganizationId organization, DeliveryFilter filter);

  Uni<Optional<DeliveryView.WithAttempts>> delivery(OrganizationId organization, UUID id);

  /** Has a delivery sent again, under the same id; empty where there is none. */
  Uni<Optional<DeliveryView.WithAttempts>> replay(OrganizationId organization, UUID id);

  /** Has those that match sent again, oldest first, as many as are done at once. */
  Uni<Replayed> replay(OrganizationId organization, ReplayRange range);
}
