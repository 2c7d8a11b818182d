package dev.creamery.adapter.messaging;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_AFTER;
import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import dev.creamery.application.port.out.Doorbell;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.rabbitmq.RabbitMQConnector;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jspecify.annotations.Nullable;

/** Chooses the doorbell when the application starts: RabbitMQ if there is a URL for it. */
@Singleton
class DoorbellWiring {
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final RingHandler handler;
  private final Doorbell doorbell;
  private final @Nullable RabbitDoorbell rabbitDoorbell;
  private final @Nullable RabbitListener rabbitListener;

  DoorbellWiring(
      RabbitConfig config,
      RingHandler handler,
      InProcessDoorbell inProcess,
      @Connector(RabbitMQConnector.CONNECTOR_NAME) RabbitMQConnector connector,
      ConnectionWatch watch,
      Vertx vertx) {
    this.handler = handler;
    if (config.url().isEmpty()) {
      rabbitDoorbell = null;
      rabbitListener = null;
      doorbell = inProcess;
      return;
    }
    BrokerAddress broker = BrokerAddress.parse(config.url().get());
    ChannelSettings settings = new ChannelSettings(config, broker);
    rabbitDoorbell =
        new RabbitDoorbell(
            connector, settings.outgoing(), config.confirmWindow(), config.pace(), vertx);
    rabbitListener =
        config.listen()
            ? new RabbitListener(
                connector, settings.incoming(), watch, handler, vertx, new BrokerLog(broker))
            : null;
    doorbell = rabbitDoorbell;
  }

  @Produces
  @ApplicationScoped
  Doorbell doorbell() {
    return doorbell;
  }

  /** After everyone else, for the first message may come at once. */
  void start(@Observes @Priority(LIBRARY_AFTER) StartupEvent started) {
    if (rabbitDoorbell != null) {
      rabbitDoorbell.start();
    }
    if (rabbitListener != null) {
      rabbitListener.start();
    }
  }

  /** Before everyone else, whose help the messages at work still need. */
  void stop(@Observes @Priority(LIBRARY_BEFORE) ShutdownEvent stopping) {
    if (rabbitListener != null) {
      rabbitListener.stop();
    }
    handler.drain(DRAIN);
    if (rabbitDoorbell != null) {
      rabbitDoorbell.stop();
    }
  }
}
