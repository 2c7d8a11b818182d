package dev.creamery.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.webhook.CustomHeaders;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.EventFilter;
import dev.creamery.domain.webhook.EventType;
import dev.creamery.domain.webhook.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventBodyTest {
  private static final UUID OPERATION = UUID.fromString("0192a3b4-0000-7000-8000-00000000000b");

  private static Map<String, InputValue> data(
      EventType type, Payload payload, Optional<RecordedEvent.Failure> failure) {
    WebhookEvent event =
        new WebhookEvent(
            new RecordedEvent(
                OPERATION,
                EventPosition.BEGINNING,
                new ItemKey(new OrganizationId(1), 5678),
                new CollectionKey("products"),
                type.code(),
                Optional.empty(),
                "Product Manager",
                Instant.parse("2024-01-15T13:45:00.987Z"),
                failure,
                Optional.empty()),
            type,
            Optional.empty());
    EndpointSettings settings =
        new EndpointSettings(
            "https://yourapp.com/",
            new EventFilter(List.of("collectionitem.all")),
            List.of(),
            payload,
            CustomHeaders.NONE);
    InputValue.Members body =
        EventBody.of(event, Optional.of("Headphones"), Optional.empty(), settings);
    assertThat(body.values().keySet()).containsExactly("data", "webhook");
    return ((InputValue.Members) body.values().getOrDefault("data", body)).values();
  }

  @Test
  void membersAreThoseDocumentedInTheirOrder() {
    assertThat(data(EventType.PUBLISHED, Payload.DOCUMENTED, Optional.empty()))
        .containsExactly(
            Map.entry("id", new InputValue.Text("products")),
            Map.entry("itemid", new InputValue.Text("/v2/content/?keys=products[_id=5678]")),
            Map.entry("label", new InputValue.Text("Headphones")),
            Map.entry("editor", new InputValue.Text("Product Manager")),
            Map.entry("timestamp", new InputValue.Text("2024-01-15T13:45:00")),
            Map.entry("locale", new InputValue.Nothing()),
            Map.entry("status", new InputValue.Text("published")));
  }

  @Test
  void theStatusIsThatOfTheItemNow() {
    assertThat(List.of(EventType.values()))
        .extracting(type -> data(type, Payload.DOCUMENTED, Optional.empty()).get("status"))
        .containsExactly(
            new InputValue.Text("draft"),
            new InputValue.Text("published"),
            new InputValue.Text("draft"),
            new InputValue.Text("deleted"),
            new InputValue.Text("failed"));
  }

  @Test
  void whatFailedSaysWhy() {
    RecordedEvent.Failure failure =
        new RecordedEvent.Failure(
            OPERATION,
            0,
            List.of(new Violation(ErrorCode.REQUIRED, Path.of("es", "a/b"), "Needed.")));
    Map<String, InputValue> data = data(EventType.FAILED, Payload.DOCUMENTED, Optional.of(failure));
    assertThat(data).containsEntry("operation", new InputValue.Text(OPERATION.toString()));
    assertThat(data.get("errors"))
        .isEqualTo(
            new InputValue.Many(
                List.of(
                    new InputValue.Members(
                        Map.of(
                            "pointer", new InputValue.Text("/es/a~1b"),
                            "code", new InputValue.Text("required"),
                            "detail", new InputValue.Text("Needed."))))));
  }

  @Test
  void whoeverWantsAllIsToldTheItemAndItsVersion() {
    assertThat(data(EventType.DRAFT, Payload.FULL, Optional.empty()).keySet())
        .endsWith("status", "item", "version");
  }
}
