package dev.creamery.adapter.rest.fake;

import dev.creamery.application.port.in.Webhooks;
import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.DeliveryPage;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.application.webhook.Replayed;
import dev.creamery.application.webhook.WebhookRequest;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.CustomHeaders;
import dev.creamery.domain.webhook.EndpointReader;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.EventFilter;
import dev.creamery.domain.webhook.EventType;
import dev.creamery.domain.webhook.Payload;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Has one endpoint and has sent nothing. */
@Singleton
public class FakeWebhooks implements Webhooks {
  public static final UUID ID = UUID.fromString("0192a3b4-0000-7000-8000-00000000000b");

  private static final WebhookSecret SECRET = new WebhookSecret("whsec_secret");
  private static final EndpointSettings SETTINGS =
      new EndpointSettings(
          "https://hooks.example.com/",
          new EventFilter(List.of("collectionitem.*")),
          List.of(),
          Payload.DOCUMENTED,
          CustomHeaders.NONE);

  private static WebhookEndpoint endpoint(EndpointSettings settings) {
    return new WebhookEndpoint(
        new OrganizationId(1),
        ID,
        settings,
        true,
        Optional.empty(),
        Optional.empty(),
        Instant.parse("2026-11-21T10:00:00Z"));
  }

  private static <T> Uni<Optional<T>> known(UUID id, T value) {
    return Uni.createFrom().item(Optional.of(value).filter(any -> id.equals(ID)));
  }

  private static Uni<Change> read(EndpointReader.Reading reading) {
    return Uni.createFrom()
        .item(
            reading instanceof EndpointReader.Reading.Good good
                ? new Change.Created(endpoint(good.settings()), SECRET)
                : new Change.Refused(((EndpointReader.Reading.Bad) reading).violations()));
  }

  @Override
  public Uni<Change> create(OrganizationId organization, InputValue.Members body) {
    return read(EndpointReader.read(body));
  }

  @Override
  public Uni<List<WebhookEndpoint>> list(OrganizationId organization) {
    return Uni.createFrom().item(List.of(endpoint(SETTINGS)));
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> find(OrganizationId organization, UUID id) {
    return known(id, endpoint(SETTINGS));
  }

  @Override
  public Uni<Change> patch(OrganizationId organization, UUID id, InputValue.Members body) {
    return id.equals(ID)
        ? read(EndpointReader.read(body, SETTINGS))
        : Uni.createFrom().item(new Change.NotFound());
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> enable(OrganizationId organization, UUID id) {
    return find(organization, id);
  }

  @Override
  public Uni<Boolean> delete(OrganizationId organization, UUID id) {
    return Uni.createFrom().item(id.equals(ID));
  }

  @Override
  public Uni<Change> rotate(OrganizationId organization, UUID id, Duration overlap) {
    return Uni.createFrom()
        .item(
            id.equals(ID) ? new Change.Created(endpoint(SETTINGS), SECRET) : new Change.NotFound());
  }

  @Override
  public Uni<Optional<Trial>> test(OrganizationId organization, UUID id, EventType type) {
    return known(
        id,
        new Trial(
            new WebhookRequest(SETTINGS.url(), Map.of("webhook-id", ID.toString()), "{}"),
            new WebhookSender.Reply.Answered(204, Optional.empty(), ""),
            Duration.ofMillis(7)));
  }

  @Override
  public Uni<DeliveryPage> deliveries(OrganizationId organization, DeliveryFilter filter) {
    return Uni.createFrom().item(new DeliveryPage(List.of(), Optional.empty()));
  }

  @Override
  public Uni<Optional<DeliveryView.WithAttempts>> delivery(OrganizationId organization, UUID id) {
    return Uni.createFrom().item(Optional.empty());
  }

  @Override
  public Uni<Optional<DeliveryView.WithAttempts>> replay(OrganizationId organization, UUID id) {
    return Uni.createFrom().item(Optional.empty());
  }

  @Override
  public Uni<Replayed> replay(OrganizationId organization, ReplayRange range) {
    return Uni.createFrom().item(new Replayed(0, Optional.empty()));
  }
}
