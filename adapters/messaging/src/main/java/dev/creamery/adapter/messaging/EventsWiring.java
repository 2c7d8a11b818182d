package dev.creamery.adapter.messaging;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_AFTER;

import dev.creamery.application.port.out.EventPublisher;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Chooses where events are published when the application starts: RabbitMQ or nowhere. */
@Singleton
class EventsWiring {
  private final EventPublisher publisher;
  private final @Nullable RabbitEventPublisher rabbit;

  EventsWiring(RabbitConfig rabbitConfig, EventsConfig config) {
    EventCodec codec = new EventCodec(config.source());
    if (rabbitConfig.url().isEmpty()) {
      rabbit = null;
      publisher = new NoEventPublisher();
      return;
    }
    BrokerAddress broker = BrokerAddress.parse(rabbitConfig.url().get());
    rabbit =
        new RabbitEventPublisher(
            new BrokerConnections(broker, rabbitConfig.connectTimeout(), rabbitConfig.heartbeat()),
            broker,
            config.exchange(),
            codec,
            config.confirmTimeout());
    publisher = rabbit;
  }

  @Produces
  @ApplicationScoped
  EventPublisher publisher() {
    return publisher;
  }

  /** After everyone else, so that nobody takes it for an outage. */
  void stop(@Observes @Priority(LIBRARY_AFTER) ShutdownEvent stopping) {
    if (rabbit != null) {
      rabbit.stop();
    }
  }
}
