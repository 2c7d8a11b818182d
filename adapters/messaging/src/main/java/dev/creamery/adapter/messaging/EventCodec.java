package dev.creamery.adapter.messaging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.domain.shared.Violation;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;

/** Events as CloudEvents 1.0 in JSON, structured mode. */
final class EventCodec {
  static final String CONTENT_TYPE = JsonFormat.CONTENT_TYPE;

  private static final String TYPE = "dev.creamery.collectionitem.";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonFormat format = new JsonFormat();
  private final String source;

  /**
   * A codec for events of this installation.
   *
   * @throws IllegalArgumentException where the source cannot begin a URI
   */
  EventCodec(String source) {
    this.source = source;
    try {
      source(1);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "creamery.events.source (CREAMERY_EVENTS_SOURCE) cannot be used: "
              + e.getMessage()
              + ". It should look like https://cms.example.com or /creamery.",
          e);
    }
  }

  static String type(RecordedEvent event) {
    return TYPE + event.type();
  }

  byte[] encode(RecordedEvent event) {
    CloudEvent message =
        CloudEventBuilder.v1()
            .withId(event.id().toString())
            .withSource(source(event.item().organization().value()))
            .withType(type(event))
            .withSubject(
                "/v2/content/" + event.collection().value() + "/" + event.item().id() + "/")
            .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
            .withExtension("sequence", sequence(event.position().sequence()))
            .withData("application/json", JsonCloudEventData.wrap(data(event)))
            .build();
    return format.serialize(message);
  }

  private URI source(long organization) {
    return URI.create(source + "/organizations/" + organization);
  }

  /** Of one length, so that the order of texts is the order of numbers, as CloudEvents asks. */
  private static String sequence(long number) {
    return String.format(Locale.ROOT, "%019d", number);
  }

  private static ObjectNode data(RecordedEvent event) {
    ObjectNode data = JSON.objectNode();
    data.put("collection", event.collection().value());
    data.put("id", event.item().id());
    data.put("status", event.type());
    data.put("version", event.version().orElse(null));
    data.put("editor", event.editor());
    event.failure().ifPresent(failure -> put(failure, data));
    return data;
  }

  private static void put(RecordedEvent.Failure failure, ObjectNode data) {
    data.put("operation", failure.operation().toString());
    data.put("index", failure.index());
    ArrayNode errors = data.putArray("errors");
    for (Violation violation : failure.errors()) {
      errors
          .addObject()
          .put("pointer", pointer(violation))
          .put("code", violation.code().code())
          .put("detail", violation.message());
    }
  }

  /** As a JSON Pointer (RFC 6901) into the element that was sent. */
  private static String pointer(Violation violation) {
    return violation.path().members().stream()
        .map(member -> "/" + member.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
