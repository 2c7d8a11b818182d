package dev.creamery.e2e.observability;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.time.Duration;
import java.util.Objects;

/** A queue that hears all domain events from now on. */
final class EventQueue implements AutoCloseable {
  private final Connection connection;
  private final Channel channel;
  private final String queue;

  EventQueue(String url) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url.replaceAll("/$", ""));
    connection = factory.newConnection();
    channel = connection.createChannel();
    queue = channel.queueDeclare().getQueue();
    channel.queueBind(queue, "creamery.events", "#");
  }

  /** A header of the next event. */
  String headerOfNext(String name) {
    GetResponse next =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> channel.basicGet(queue, true), Objects::nonNull);
    return String.valueOf(next.getProps().getHeaders().get(name));
  }

  @Override
  public void close() {
    connection.abort(1_000);
  }
}
