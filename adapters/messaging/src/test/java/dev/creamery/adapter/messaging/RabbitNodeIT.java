package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.junit.jupiter.api.Test;

class RabbitNodeIT {
  @Test
  void keepsItsDataWhenKilledAndLosesItWhenWiped() throws Exception {
    try (RabbitNode node = new RabbitNode()) {
      node.start();
      declareQueue(node);
      node.settle();

      node.restart();
      assertThat(hasQueue(node)).isTrue();

      node.stop();
      node.wipe();
      node.start();
      assertThat(hasQueue(node)).isFalse();
    }
  }

  private static void declareQueue(RabbitNode node) throws Exception {
    try (Connection connection = connect(node)) {
      connection.createChannel().queueDeclare("kept", true, false, false, null);
    }
  }

  private static boolean hasQueue(RabbitNode node) throws Exception {
    try (Connection connection = connect(node)) {
      connection.createChannel().queueDeclarePassive("kept");
      return true;
    } catch (java.io.IOException notFound) {
      return false;
    }
  }

  private static Connection connect(RabbitNode node) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(node.url().substring(0, node.url().length() - 1));
    return factory.newConnection();
  }
}
