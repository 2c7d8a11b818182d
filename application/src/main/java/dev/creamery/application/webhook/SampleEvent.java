package dev.creamery.application.webhook;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An event that never happened, for endpoints to be tried with. */
final class SampleEvent {
  static final String LABEL = "A test of this webhook";

  private static final CollectionKey ANY = new CollectionKey("test");

  private SampleEvent() {}

  static WebhookEvent of(
      OrganizationId organization, EndpointSettings settings, EventType type, UUID id, Instant at) {
    CollectionKey collection = settings.collections().stream().findFirst().orElse(ANY);
    return new WebhookEvent(
        EventPosition.BEGINNING,
        id,
        new ItemKey(organization, 0),
        collection,
        type,
        "test",
        at,
        Optional.empty(),
        type == EventType.FAILED ? Optional.of(failure(id)) : Optional.empty(),
        Optional.empty());
  }

  private static WebhookEvent.Failure failure(UUID id) {
    return new WebhookEvent.Failure(
        id, List.of(new Violation(ErrorCode.REQUIRED, Path.of("name"), "This field is required.")));
  }

  /** The item that it tells of. */
  static InputValue.Members item() {
    Map<String, InputValue> item = new LinkedHashMap<>();
    item.put("meta", new InputValue.Members(Map.of("id", new InputValue.Num(BigDecimal.ZERO))));
    return new InputValue.Members(item);
  }
}
