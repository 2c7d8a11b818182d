package dev.creamery.e2e.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * Listens to all domain events by a durable queue, and acknowledges each after it has noted it. It
 * comes back by itself where the broker went away.
 */
final class EventSink implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXCHANGE = "creamery.events";
  private static final String QUEUE = "sink";

  private final Connection connection;
  private final Channel channel;
  private final Map<String, JsonNode> events = Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<String> contradictions = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger heard = new AtomicInteger();

  /** Begins to listen, as soon as the exchange is there. */
  EventSink(String url) {
    try {
      ConnectionFactory factory = new ConnectionFactory();
      factory.setUri(url.replaceAll("/$", ""));
      factory.setNetworkRecoveryInterval(200);
      Awaitility.await("the exchange of events")
          .ignoreExceptions()
          .until(() -> hasExchange(factory));
      connection = factory.newConnection();
      channel = connection.createChannel();
      channel.queueDeclare(QUEUE, true, false, false, null);
      channel.queueBind(QUEUE, EXCHANGE, "#");
      channel.basicConsume(QUEUE, false, (tag, delivery) -> hear(delivery), tag -> {});
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean hasExchange(ConnectionFactory factory) throws Exception {
    try (Connection look = factory.newConnection()) {
      look.createChannel().exchangeDeclarePassive(EXCHANGE);
      return true;
    }
  }

  private void hear(Delivery delivery) throws IOException {
    JsonNode event = JSON.readTree(delivery.getBody());
    JsonNode before = events.putIfAbsent(event.path("id").asText(), event);
    if (before != null && !before.equals(event)) {
      contradictions.add(before + " was repeated as " + event);
    }
    heard.incrementAndGet();
    channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
  }

  /** Every event once, in the order in which it was first heard. */
  List<JsonNode> events() {
    synchronized (events) {
      return List.copyOf(events.values());
    }
  }

  /** Repetitions that were unlike the first. */
  List<String> contradictions() {
    return List.copyOf(contradictions);
  }

  /** How many messages came, repetitions too. */
  int heard() {
    return heard.get();
  }

  @Override
  public void close() {
    connection.abort(1_000);
  }
}
