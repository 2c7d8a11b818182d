package dev.creamery.adapter.messaging;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who listens to all events. */
final class EventListener implements AutoCloseable {
  static final String EXCHANGE = "creamery.events";

  private final Connection connection;
  private final List<CloudEvent> heard = new CopyOnWriteArrayList<>();
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

  private interface Queues {
    String declare(Channel channel) throws IOException;
  }

  /** By a queue of its own that goes with it; the exchange has to be there. */
  EventListener(RabbitNode node) {
    this(node, channel -> channel.queueDeclare().getQueue());
  }

  /** By a durable queue, which may have been there before. */
  EventListener(RabbitNode node, String queue) {
    this(node, channel -> channel.queueDeclare(queue, true, false, false, null).getQueue());
  }

  private EventListener(RabbitNode node, Queues queues) {
    try {
      ConnectionFactory factory = new ConnectionFactory();
      factory.setUri(node.url().replaceAll("/$", ""));
      factory.setAutomaticRecoveryEnabled(false);
      connection = factory.newConnection();
      Channel channel = connection.createChannel();
      channel.exchangeDeclarePassive(EXCHANGE);
      String queue = queues.declare(channel);
      channel.queueBind(queue, EXCHANGE, "#");
      channel.basicConsume(queue, true, (tag, delivery) -> hear(delivery), tag -> {});
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void hear(Delivery delivery) {
    heard.add(new JsonFormat().deserialize(delivery.getBody()));
    deliveries.add(delivery);
  }

  /** All events in the order in which they came, repetitions too. */
  List<CloudEvent> heard() {
    return List.copyOf(heard);
  }

  List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  @Override
  public void close() {
    connection.abort(1_000);
  }
}
