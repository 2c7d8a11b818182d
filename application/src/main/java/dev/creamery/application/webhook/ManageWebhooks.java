package dev.creamery.application.webhook;

import dev.creamery.application.port.in.Webhooks;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.application.port.out.WebhookEndpoints;
import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.port.out.WebhookSignatures;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.webhook.EndpointReader;
import dev.creamery.domain.webhook.EndpointReader.Reading;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.EventType;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Manages the webhooks of an organization. */
public final class ManageWebhooks implements Webhooks {
  /** How many endpoints an organization may have. */
  public static final int MOST_ENDPOINTS = 100;

  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;
  private final ReplayDeliveries replays;
  private final WebhookSender sender;
  private final WebhookSignatures signatures;
  private final RenderBodies bodies;
  private final OperationIds ids;
  private final Clock clock;

  public ManageWebhooks(
      WebhookEndpoints endpoints,
      WebhookDeliveries deliveries,
      ReplayDeliveries replays,
      WebhookSender sender,
      WebhookSignatures signatures,
      RenderBodies bodies,
      OperationIds ids,
      Clock clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.replays = replays;
    this.sender = sender;
    this.signatures = signatures;
    this.bodies = bodies;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Uni<Change> create(OrganizationId organization, InputValue.Members body) {
    return withKey(
        () ->
            checked(
                EndpointReader.read(body),
                Optional.empty(),
                good -> {
                  WebhookSecret secret = WebhookSecret.generate();
                  return endpoints
                      .add(
                          organization,
                          good.settings(),
                          good.enabled().orElse(true),
                          secret,
                          MOST_ENDPOINTS)
                      .map(
                          made ->
                              made.<Change>map(endpoint -> new Change.Created(endpoint, secret))
                                  .orElseGet(() -> new Change.TooMany(MOST_ENDPOINTS)));
                }));
  }

  private Uni<Change> withKey(Supplier<Uni<Change>> work) {
    return endpoints.canKeepSecrets() ? work.get() : Uni.createFrom().item(new Change.NoKey());
  }

  /** What is done with settings that were understood. */
  private interface Work {
    Uni<Change> with(Reading.Good good);
  }

  private Uni<Change> checked(Reading reading, Optional<String> urlBefore, Work work) {
    if (reading instanceof Reading.Bad bad) {
      return Uni.createFrom().item(new Change.Refused(bad.violations()));
    }
    Reading.Good good = (Reading.Good) reading;
    String url = good.settings().url();
    if (urlBefore.filter(url::equals).isPresent()) {
      return work.with(good);
    }
    return sender
        .refusal(url)
        .flatMap(
            refusal ->
                refusal.isEmpty()
                    ? work.with(good)
                    : Uni.createFrom().item(new Change.Refused(List.of(badUrl(refusal.get())))));
  }

  private static Violation badUrl(String message) {
    return new Violation(ErrorCode.INVALID_URL, Path.of("url"), message);
  }

  @Override
  public Uni<List<WebhookEndpoint>> list(OrganizationId organization) {
    return endpoints.list(organization);
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> find(OrganizationId organization, UUID id) {
    return endpoints.find(organization, id);
  }

  @Override
  public Uni<Change> patch(OrganizationId organization, UUID id, InputValue.Members body) {
    return withKey(
        () ->
            endpoints
                .find(organization, id)
                .flatMap(
                    found ->
                        found.isEmpty()
                            ? Uni.createFrom().item(new Change.NotFound())
                            : patch(found.get(), body)));
  }

  private Uni<Change> patch(WebhookEndpoint before, InputValue.Members body) {
    return checked(
        EndpointReader.read(body, before.settings()),
        Optional.of(before.settings().url()),
        good ->
            endpoints
                .change(
                    before.organization(),
                    before.id(),
                    good.settings(),
                    good.enabled().orElse(before.enabled()))
                .map(ManageWebhooks::saved));
  }

  private static Change saved(Optional<WebhookEndpoint> endpoint) {
    return endpoint.<Change>map(Change.Saved::new).orElseGet(Change.NotFound::new);
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> enable(OrganizationId organization, UUID id) {
    return endpoints
        .find(organization, id)
        .flatMap(
            found ->
                found.isEmpty() || found.get().enabled()
                    ? Uni.createFrom().item(found)
                    : endpoints.change(organization, id, found.get().settings(), true));
  }

  @Override
  public Uni<Boolean> delete(OrganizationId organization, UUID id) {
    return endpoints.remove(organization, id);
  }

  @Override
  public Uni<Change> rotate(OrganizationId organization, UUID id, Duration overlap) {
    WebhookSecret secret = WebhookSecret.generate();
    return withKey(
        () ->
            endpoints
                .rotate(organization, id, secret, overlap)
                .flatMap(done -> endpoints.find(organization, id))
                .map(
                    found ->
                        found
                            .<Change>map(endpoint -> new Change.Created(endpoint, secret))
                            .orElseGet(Change.NotFound::new)));
  }

  @Override
  public Uni<Optional<Trial>> test(OrganizationId organization, UUID id, EventType type) {
    return endpoints
        .find(organization, id)
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : endpoints
                        .target(organization, id)
                        .flatMap(target -> test(found.get(), target, type)));
  }

  private Uni<Optional<Trial>> test(
      WebhookEndpoint endpoint, Optional<WebhookTarget> target, EventType type) {
    if (target.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    Instant now = clock.instant();
    UUID id = ids.next();
    EndpointSettings settings = endpoint.settings();
    WebhookEvent event = SampleEvent.of(endpoint.organization(), settings, type, id, now);
    String body =
        bodies.body(
            event, Optional.of(SampleEvent.LABEL), Optional.of(SampleEvent.item()), settings);
    WebhookRequest request = WebhookRequest.signed(target.get(), id, now, body, signatures);
    long begin = System.nanoTime();
    return sender
        .send(request)
        .map(
            reply ->
                Optional.of(
                    new Trial(request, reply, Duration.ofNanos(System.nanoTime() - begin))));
  }

  @Override
  public Uni<DeliveryPage> deliveries(OrganizationId organization, DeliveryFilter filter) {
    return deliveries.list(organization, filter);
  }

  @Override
  public Uni<Optional<DeliveryView.WithAttempts>> delivery(OrganizationId organization, UUID id) {
    return deliveries.find(organization, id);
  }

  @Override
  public Uni<Optional<DeliveryView.WithAttempts>> replay(OrganizationId organization, UUID id) {
    return replays.one(organization, id).flatMap(done -> deliveries.find(organization, id));
  }

  @Override
  public Uni<Replayed> replay(OrganizationId organization, ReplayRange range) {
    return replays.range(organization, range);
  }
}
