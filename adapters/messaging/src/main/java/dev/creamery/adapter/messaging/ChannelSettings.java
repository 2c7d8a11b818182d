package dev.creamery.adapter.messaging;

import static io.smallrye.reactive.messaging.rabbitmq.RabbitMQConnector.CONNECTOR_NAME;
import static org.eclipse.microprofile.reactive.messaging.spi.ConnectorFactory.CHANNEL_NAME_ATTRIBUTE;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * What we ask of the RabbitMQ connector. Its defaults lose messages: no confirms, no dead letters,
 * no bound on what is fetched. Everything is therefore said here.
 */
final class ChannelSettings {
  static final String INCOMING = "doorbell-in";
  static final String OUTGOING = "doorbell-out";

  /** The connector's spelling of the default exchange. */
  private static final String DEFAULT_EXCHANGE = "\"\"";

  private final RabbitConfig config;
  private final BrokerAddress broker;

  ChannelSettings(RabbitConfig config, BrokerAddress broker) {
    this.config = config;
    this.broker = broker;
  }

  /**
   * Consuming. The connector declares both queues on each new connection. It is told never to
   * reconnect: it would acknowledge the old connection's messages on the new one.
   */
  Config incoming() {
    Map<String, String> settings = common(INCOMING);
    settings.put("reconnect-attempts", "0");
    settings.put("automatic-recovery-on-initial-connection", "false");
    settings.put("max-outstanding-messages", Integer.toString(config.prefetch()));
    // Above the prefetch it never fills; if it did, the connector would drop messages in silence.
    settings.put("max-incoming-internal-queue-size", Integer.toString(2 * config.prefetch()));
    settings.put("content-type-override", "application/octet-stream");
    settings.put("failure-strategy", "reject");
    settings.put("queue.name", config.queue());
    settings.put("queue.durable", "true");
    settings.put("queue.x-queue-type", "quorum");
    settings.put("queue.x-delivery-limit", Integer.toString(config.deliveryLimit()));
    settings.put("queue.arguments", QueueArguments.DOORBELL);
    settings.put("auto-bind-dlq", "true");
    settings.put("dlx.declare", "true");
    settings.put("dead-letter-exchange", config.deadLetterQueue());
    settings.put("dead-letter-exchange-type", "direct");
    settings.put("dead-letter-queue-name", config.deadLetterQueue());
    settings.put("dead-letter-queue-type", "quorum");
    settings.put("dead-letter-queue.arguments", QueueArguments.DEAD_LETTERS);
    return build(settings);
  }

  /**
   * Publishing. Here the connector reconnects by itself, for ever. The default exchange routes to
   * the queue by its name: there is no exchange and no binding that could be missing, and so no
   * publish that closes the channel.
   */
  Config outgoing() {
    Map<String, String> settings = common(OUTGOING);
    settings.put("reconnect-attempts", Integer.toString(Integer.MAX_VALUE));
    settings.put("reconnect-interval", "1");
    settings.put("default-routing-key", config.queue());
    settings.put("publish-confirms", "true");
    settings.put("retry-on-fail-attempts", "1");
    settings.put("retry-on-fail-interval", "1");
    // The connector never frees the place of a message whose connection broke: we count ourselves.
    settings.put("max-inflight-messages", Long.toString(Long.MAX_VALUE));
    return build(settings);
  }

  private Map<String, String> common(String channel) {
    Map<String, String> settings = new HashMap<>();
    settings.put(CHANNEL_NAME_ATTRIBUTE, channel);
    settings.put("connector", CONNECTOR_NAME);
    settings.put("host", broker.host());
    settings.put("port", Integer.toString(broker.port()));
    settings.put("username", broker.user());
    settings.put("password", broker.password());
    settings.put("virtual-host", broker.virtualHost());
    settings.put("ssl", Boolean.toString(broker.tls()));
    settings.put("connection-timeout", Long.toString(config.connectTimeout().toMillis()));
    settings.put("handshake-timeout", Long.toString(config.connectTimeout().toMillis()));
    settings.put("requested-heartbeat", Long.toString(config.heartbeat().toSeconds()));
    settings.put("automatic-recovery-enabled", "false");
    settings.put("exchange.name", DEFAULT_EXCHANGE);
    settings.put("tracing.enabled", "false");
    return settings;
  }

  private static Config build(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "doorbell", 100))
        .build();
  }
}
