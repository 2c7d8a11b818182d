package dev.creamery.adapter.messaging;

import com.rabbitmq.client.AMQP.BasicProperties;
import dev.creamery.application.event.RecordedEvent;
import java.util.Date;

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
            .build();
    body = codec.encode(event);
  }
}
