package dev.creamery.adapter.rest.webhook;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.application.port.in.Webhooks.Trial;
import dev.creamery.application.port.out.WebhookSender.Reply;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Endpoints as JSON. */
final class WebhookJson {
  private WebhookJson() {}

  static JsonWriter.Content one(WebhookEndpoint endpoint) {
    return json -> write(json, endpoint, Optional.empty());
  }

  /** An endpoint with its secret, which is shown here and never again. */
  static JsonWriter.Content one(WebhookEndpoint endpoint, WebhookSecret secret) {
    return json -> write(json, endpoint, Optional.of(secret));
  }

  static JsonWriter.Content list(List<WebhookEndpoint> endpoints) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("data");
      for (WebhookEndpoint endpoint : endpoints) {
        write(json, endpoint, Optional.empty());
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void write(
      JsonGenerator json, WebhookEndpoint endpoint, Optional<WebhookSecret> secret)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", endpoint.id().toString());
    json.writeStringField("url", endpoint.settings().url());
    writeTexts(json, "events", endpoint.settings().events().names());
    writeTexts(
        json,
        "collections",
        endpoint.settings().collections().stream().map(CollectionKey::value).toList());
    json.writeStringField("payload", endpoint.settings().payload().code());
    writeHeaders(json, endpoint.settings().headers().values());
    json.writeBooleanField("enabled", endpoint.enabled());
    json.writeStringField("disabled_reason", endpoint.disabledReason().orElse(null));
    json.writeStringField(
        "failing_since", endpoint.failingSince().map(Instant::toString).orElse(null));
    json.writeStringField("created_at", endpoint.createdAt().toString());
    if (secret.isPresent()) {
      json.writeStringField("secret", secret.get().text());
    }
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void writeHeaders(JsonGenerator json, Map<String, String> headers)
      throws IOException {
    json.writeObjectFieldStart("headers");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      json.writeStringField(header.getKey(), header.getValue());
    }
    json.writeEndObject();
  }

  /** What was sent for a test, and what came back. */
  static JsonWriter.Content trial(Trial trial) {
    return json -> {
      json.writeStartObject();
      json.writeObjectFieldStart("request");
      json.writeStringField("method", "POST");
      json.writeStringField("url", trial.request().url());
      writeHeaders(json, trial.request().headers());
      json.writeStringField("body", trial.request().body());
      json.writeEndObject();
      json.writeObjectFieldStart("response");
      write(json, trial.reply());
      json.writeNumberField("millis", trial.took().toMillis());
      json.writeEndObject();
      json.writeEndObject();
    };
  }

  private static void write(JsonGenerator json, Reply reply) throws IOException {
    if (reply instanceof Reply.Answered answered) {
      json.writeNumberField("status", answered.status());
      json.writeStringField("answer", answered.beginning());
    } else {
      json.writeNullField("status");
      json.writeStringField("answer", ((Reply.Unanswered) reply).reason());
    }
  }
}
