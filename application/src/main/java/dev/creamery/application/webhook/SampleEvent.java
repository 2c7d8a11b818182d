package dev.creamery.application.webhook;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
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
    RecordedEvent recorded =
        new RecordedEvent(
            id,
            EventPosition.BEGINNING,
            new ItemKey(organization, 0),
            collection,
            type.code(),
            Optional.empty(),
            "test",
            at,
            type == EventType.FAILED ? Optional.of(failure(id)) : Optional.empty(),
            Optional.empty());
    return new WebhookEvent(recorded, type, Optional.empty());
  }

  private static RecordedEvent.Failure failure(UUID id) {
    Violation missing =
        new Violation(ErrorCode.REQUIRED, Path.of("name"), "This field is required.");
    return new RecordedEvent.Failure(id, 0, List.of(missing));
  }

  /** The item that it tells of. */
  static InputValue.Members item() {
    Map<String, InputValue> item = new LinkedHashMap<>();
    item.put("meta", new InputValue.Members(Map.of("id", new InputValue.Num(BigDecimal.ZERO))));
    return new InputValue.Members(item);
  }
}
