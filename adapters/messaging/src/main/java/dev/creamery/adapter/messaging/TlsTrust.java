package dev.creamery.adapter.messaging;

import io.smallrye.reactive.messaging.ClientCustomizer;
import io.vertx.core.net.TrustOptions;
import io.vertx.rabbitmq.RabbitMQOptions;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Lets encrypted connections to RabbitMQ check whom they talk to. */
@Singleton
class TlsTrust implements ClientCustomizer<RabbitMQOptions> {
  @Override
  public RabbitMQOptions customize(String channel, Config config, RabbitMQOptions options) {
    return options.isSsl()
        ? options.setTrustOptions(TrustOptions.wrap(NamedPeerTrust.ofJvm()))
        : options;
  }
}
