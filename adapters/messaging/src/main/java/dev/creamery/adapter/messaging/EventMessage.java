package dev.creamery.adapter.messaging;

import com.rabbitmq.client.AMQP.BasicProperties;
import dev.creamery.application.event.RecordedEvent;
import java.util.Date;
import java.util.Map;

/** An event as it is published. */
final class EventMessage {
  private static final int PERSISTENT = 2;

  final String routingKey;
  final BasicProperties properties;
  final byte[] body;

  EventMessage(RecordedEvent event, EventCodec codec) {
    routingKey = RoutingKey.of(event);
    properties =
        new BasicProperties.Builder()
            .contentType(EventCodec.CONTENT_TYPE)
            .deliveryMode(PERSISTENT)
            .messageId(event.id().toString())
            .type(EventCodec.type(event))
            .timestamp(Date.from(event.occurredAt()))
            .appId("creamery")
            .headers(headers(event))
            .build();
    body = codec.encode(event);
  }

  /** Where the event belongs to a trace, so does what its listeners make of it. */
  private static Map<String, Object> headers(RecordedEvent event) {
    return event
        .trace()
        .<Map<String, Object>>map(trace -> Map.of("traceparent", trace.value()))
        .orElse(Map.of());
  }
}
