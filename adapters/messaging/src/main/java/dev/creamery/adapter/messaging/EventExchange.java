package dev.creamery.adapter.messaging;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The exchange of events, on a connection of its own, for as long as that lasts. What publishes
 * waits, and is for one thread at a time.
 */
final class EventExchange {
  /** The broker gives back what no queue is bound for; it is confirmed all the same. */
  private static final boolean MANDATORY = true;

  private static final boolean DURABLE = true;
  private static final int CLOSE_MILLIS = 1_000;

  private final String name;
  private final Connection connection;
  private final Channel channel;
  private final AtomicInteger returned = new AtomicInteger();
  private volatile @Nullable String blocked;

  private EventExchange(String name, Connection connection, Channel channel) {
    this.name = name;
    this.connection = connection;
    this.channel = channel;
  }

  /** Connects, and declares the exchange: a new broker, or a wiped one, has none. */
  static EventExchange open(BrokerConnections connections, String name)
      throws IOException, TimeoutException {
    Connection connection = connections.connect("creamery events");
    try {
      Channel channel = connection.createChannel();
      if (channel == null) {
        throw new IOException("it has no channel left for us");
      }
      EventExchange exchange = new EventExchange(name, connection, channel);
      connection.addBlockedListener(
          reason -> exchange.blocked = reason, () -> exchange.blocked = null);
      channel.addReturnListener(unheard -> exchange.returned.incrementAndGet());
      channel.exchangeDeclare(name, BuiltinExchangeType.TOPIC, DURABLE);
      channel.confirmSelect();
      return exchange;
    } catch (IOException | RuntimeException e) {
      connection.abort(CLOSE_MILLIS);
      throw e;
    }
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /**
   * Publishes in this order, and waits until the broker has confirmed all.
   *
   * @return how many of them no queue was bound for
   * @throws IOException also where the broker refused some of them
   */
  int publish(List<EventMessage> messages, Duration patience)
      throws IOException, InterruptedException, TimeoutException {
    if (blocked != null) {
      throw new IOException("it takes no messages at the moment (" + blocked + ")");
    }
    int before = returned.get();
    for (EventMessage message : messages) {
      channel.basicPublish(name, message.routingKey, MANDATORY, message.properties, message.body);
    }
    if (!channel.waitForConfirms(patience.toMillis())) {
      throw new IOException("a queue is full and refuses events");
    }
    // A message comes back before it is confirmed.
    return returned.get() - before;
  }

  /** Ends the connection; what is just being published fails. */
  void close() {
    connection.abort(CLOSE_MILLIS);
  }
}
