package dev.creamery.adapter.messaging;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Makes connections of the plain RabbitMQ client, for what the connector cannot do, by the same
 * settings as the doorbell's. None of them recovers by itself: whoever uses one makes the next.
 */
final class BrokerConnections {
  private final ConnectionFactory factory = new ConnectionFactory();

  /**
   * Connections to this broker.
   *
   * @param connectTimeout how long each step of connecting may take
   * @param heartbeat a peer that is silent for twice as long is taken for gone
   */
  BrokerConnections(BrokerAddress broker, Duration connectTimeout, Duration heartbeat) {
    factory.setHost(broker.host());
    factory.setPort(broker.port());
    factory.setUsername(broker.user());
    factory.setPassword(broker.password());
    factory.setVirtualHost(broker.virtualHost());
    int millis = Math.toIntExact(connectTimeout.toMillis());
    factory.setConnectionTimeout(millis);
    factory.setHandshakeTimeout(millis);
    factory.setChannelRpcTimeout(millis);
    factory.setRequestedHeartbeat(Math.toIntExact(heartbeat.toSeconds()));
    factory.setAutomaticRecoveryEnabled(false);
    factory.setTopologyRecoveryEnabled(false);
    factory.setThreadFactory(BrokerConnections::daemon);
    if (broker.tls()) {
      factory.useSslProtocol(trustingNamedPeers());
    }
  }

  /**
   * Connects, and waits for it.
   *
   * @param name by which an operator finds the connection at the broker
   */
  Connection connect(String name) throws IOException, TimeoutException {
    return factory.newConnection(name);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "creamery-events");
    thread.setDaemon(true);
    return thread;
  }

  private static SSLContext trustingNamedPeers() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {NamedPeerTrust.ofJvm()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JVM offers no TLS.", e);
    }
  }
}
