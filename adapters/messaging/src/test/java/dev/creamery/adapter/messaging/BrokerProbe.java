package dev.creamery.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.time.Duration;
import java.util.Optional;

/** Looks at the broker, and meddles with it, by a connection of its own for each question. */
final class BrokerProbe {
  static final String QUEUE = "creamery.doorbell";
  static final String DEAD_LETTERS = "creamery.doorbell.dead";

  private final ConnectionFactory factory = new ConnectionFactory();

  /** A question to the broker. */
  interface Question<T> {
    T ask(Channel channel) throws Exception;
  }

  BrokerProbe(RabbitNode node) {
    BrokerAddress address = BrokerAddress.parse(node.url());
    factory.setHost(address.host());
    factory.setPort(address.port());
    factory.setAutomaticRecoveryEnabled(false);
  }

  /** Waits until someone listens on the doorbell's queue. */
  void awaitListener() {
    await("a listener")
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> ask(channel -> channel.consumerCount(QUEUE)) == 1);
  }

  /** How many messages stand ready in a queue. */
  long count(String queue) {
    return ask(channel -> channel.messageCount(queue));
  }

  /** Puts a message into the doorbell's queue that our codec never wrote. */
  void publish(byte[] body) {
    ask(
        channel -> {
          channel.confirmSelect();
          channel.basicPublish("", QUEUE, new AMQP.BasicProperties(), body);
          return channel.waitForConfirms(10_000);
        });
  }

  /** Takes a message out of a queue, and reads it as text. */
  Optional<String> take(String queue) {
    return ask(channel -> Optional.ofNullable(channel.basicGet(queue, true)))
        .map(message -> new String(message.getBody(), UTF_8));
  }

  <T> T ask(Question<T> question) {
    try (Connection connection = factory.newConnection()) {
      return question.ask(connection.createChannel());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
