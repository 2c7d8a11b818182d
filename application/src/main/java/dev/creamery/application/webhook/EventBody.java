package dev.creamery.application.webhook;

import dev.creamery.application.event.RecordedEvent;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.Payload;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of a delivery: members and their order are those that the original documents. */
final class EventBody {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private EventBody() {}

  /**
   * The body for one endpoint.
   *
   * @param label of the item; empty where nothing is known of it
   * @param item as a read shows it, where the endpoint wants all
   */
  static InputValue.Members of(
      WebhookEvent event,
      Optional<String> label,
      Optional<InputValue.Members> item,
      EndpointSettings settings) {
    Map<String, InputValue> data = new LinkedHashMap<>();
    data.put("id", text(event.collection().value()));
    data.put("itemid", text(address(event.collection().value(), event.item())));
    data.put("label", label.<InputValue>map(EventBody::text).orElse(new InputValue.Nothing()));
    data.put("editor", text(event.recorded().editor()));
    data.put("timestamp", text(format(event.recorded().occurredAt())));
    // One event for a change of an item, whichever of its locales it touches.
    data.put("locale", new InputValue.Nothing());
    data.put("status", text(event.type().status()));
    event.recorded().failure().ifPresent(failure -> addFailure(data, failure));
    if (settings.payload() == Payload.FULL) {
      data.put("item", item.<InputValue>map(shown -> shown).orElse(new InputValue.Nothing()));
      data.put(
          "version",
          event.state().<InputValue>map(s -> number(s.version())).orElse(new InputValue.Nothing()));
    }
    Map<String, InputValue> webhook = new LinkedHashMap<>();
    webhook.put("event", text(event.type().wireName()));
    webhook.put("target", text(settings.url()));
    Map<String, InputValue> body = new LinkedHashMap<>();
    body.put("data", new InputValue.Members(data));
    body.put("webhook", new InputValue.Members(webhook));
    return new InputValue.Members(body);
  }

  private static void addFailure(Map<String, InputValue> data, RecordedEvent.Failure failure) {
    List<InputValue> errors = failure.errors().stream().map(EventBody::error).toList();
    data.put("errors", new InputValue.Many(errors));
    data.put("operation", text(failure.operation().toString()));
  }

  /** In the words of the operation. */
  private static InputValue error(Violation violation) {
    StringBuilder pointer = new StringBuilder();
    for (String member : violation.path().members()) {
      pointer.append('/').append(member.replace("~", "~0").replace("/", "~1"));
    }
    Map<String, InputValue> error = new LinkedHashMap<>();
    error.put("pointer", text(pointer.toString()));
    error.put("code", text(violation.code().code()));
    error.put("detail", text(violation.message()));
    return new InputValue.Members(error);
  }

  private static String address(String collection, ItemKey item) {
    return "/v2/content/?keys=" + collection + "[_id=" + item.id() + "]";
  }

  private static String format(Instant time) {
    return TIME.format(time);
  }

  private static InputValue text(String text) {
    return new InputValue.Text(text);
  }

  private static InputValue number(long number) {
    return new InputValue.Num(BigDecimal.valueOf(number));
  }
}
