package dev.creamery.adapter.messaging;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.NoOpMetricsCollector;
import com.rabbitmq.client.ShutdownSignalException;
import io.smallrye.reactive.messaging.ClientCustomizer;
import io.vertx.rabbitmq.RabbitMQOptions;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;

/**
 * Tells when the listening connection is closed. The connector does not: it expects to reconnect by
 * itself. Its one way to the connection are the client's metrics.
 */
@Singleton
class ConnectionWatch implements ClientCustomizer<RabbitMQOptions> {
  private volatile Consumer<ShutdownSignalException> listener = closed -> {};

  /** Who is to be told about the connection of the channel that is made next. */
  void tell(Consumer<ShutdownSignalException> listener) {
    this.listener = listener;
  }

  @Override
  public RabbitMQOptions customize(String channel, Config config, RabbitMQOptions options) {
    return channel.equals(ChannelSettings.INCOMING)
        ? options.setMetricsCollector(new Metrics(listener))
        : options;
  }

  private static final class Metrics extends NoOpMetricsCollector {
    private final Consumer<ShutdownSignalException> listener;

    Metrics(Consumer<ShutdownSignalException> listener) {
      this.listener = listener;
    }

    @Override
    public void newConnection(Connection connection) {
      connection.addShutdownListener(listener::accept);
    }
  }
}
