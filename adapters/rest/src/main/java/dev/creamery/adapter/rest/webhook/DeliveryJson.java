package dev.creamery.adapter.rest.webhook;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.application.webhook.Attempt;
import dev.creamery.application.webhook.DeliveryPage;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.Replayed;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Deliveries as JSON. */
final class DeliveryJson {
  private DeliveryJson() {}

  static JsonWriter.Content page(DeliveryPage page) {
    return json -> {
      json.writeStartObject();
      json.writeObjectFieldStart("meta");
      json.writeStringField("next_cursor", page.last().map(UUID::toString).orElse(null));
      json.writeEndObject();
      json.writeArrayFieldStart("data");
      for (DeliveryView delivery : page.deliveries()) {
        json.writeStartObject();
        members(json, delivery);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  static JsonWriter.Content one(DeliveryView.WithAttempts found) {
    return json -> {
      json.writeStartObject();
      members(json, found.delivery());
      json.writeStringField("body", found.body());
      json.writeArrayFieldStart("log");
      for (Attempt attempt : found.attempts()) {
        write(json, attempt);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  static JsonWriter.Content replayed(Replayed replayed) {
    return json -> {
      json.writeStartObject();
      json.writeNumberField("replayed", replayed.count());
      json.writeStringField("next_cursor", replayed.last().map(UUID::toString).orElse(null));
      json.writeEndObject();
    };
  }

  private static void members(JsonGenerator json, DeliveryView delivery) throws IOException {
    json.writeStringField("id", delivery.id().toString());
    json.writeStringField("endpoint", delivery.endpoint().toString());
    json.writeStringField("event_id", delivery.event().toString());
    json.writeStringField("event", delivery.type().wireName());
    json.writeStringField("collection", delivery.collection().value());
    json.writeNumberField("item_id", delivery.itemId());
    json.writeStringField("status", delivery.state().code());
    json.writeNumberField("attempts", delivery.attempts());
    json.writeStringField("created_at", delivery.createdAt().toString());
    write(json, "next_attempt_at", delivery.nextAttemptAt());
    write(json, "finished_at", delivery.finishedAt());
  }

  private static void write(JsonGenerator json, Attempt attempt) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", attempt.number());
    json.writeStringField("at", attempt.at().toString());
    json.writeFieldName("status");
    if (attempt.status().isPresent()) {
      json.writeNumber(attempt.status().get());
    } else {
      json.writeNull();
    }
    json.writeNumberField("millis", attempt.took().toMillis());
    json.writeStringField("answer", attempt.answer());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Optional<Instant> at)
      throws IOException {
    json.writeStringField(name, at.map(Instant::toString).orElse(null));
  }
}
