package dev.creamery.adapter.messaging;

import dev.creamery.application.port.out.Doorbell;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;
import io.smallrye.reactive.messaging.rabbitmq.RabbitMQConnector;
import io.smallrye.reactive.messaging.rabbitmq.RabbitMQConnectorOutgoingConfiguration;
import io.smallrye.reactive.messaging.rabbitmq.internals.OutgoingRabbitMQChannel;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rings by persistent messages on RabbitMQ. While the broker is away, or answers too slowly, rings
 * are dropped. The connection heals by itself; {@link ChannelSettings#outgoing()} says how.
 */
final class RabbitDoorbell implements Doorbell {
  private static final Logger LOG = Logger.getLogger(RabbitDoorbell.class);
  private static final Duration PROBE = Duration.ofSeconds(10);
  private static final int PERSISTENT = 2;
  private static final OutgoingRabbitMQMetadata PROPERTIES =
      OutgoingRabbitMQMetadata.builder()
          .withContentType("application/x-protobuf")
          .withType("creamery.doorbell.v1.Doorbell")
          .withDeliveryMode(PERSISTENT)
          .build();

  private final RabbitMQConnector connector;
  private final Config settings;
  private final ConfirmWindow window;
  private volatile @Nullable Line line;

  /** One connector channel and the way into it. */
  private record Line(OutgoingRabbitMQChannel channel, MultiEmitter<? super Message<?>> emitter) {
    boolean usable() {
      return channel.isReady(HealthReport.builder()).build().isOk();
    }
  }

  RabbitDoorbell(RabbitMQConnector connector, Config settings, int confirmWindow) {
    this.connector = connector;
    this.settings = settings;
    this.window = new ConfirmWindow(confirmWindow, PROBE, System::nanoTime);
  }

  /** Prepares for ringing; the first ring connects. */
  void start() {
    OutgoingRabbitMQChannel channel =
        new OutgoingRabbitMQChannel(
            connector, new RabbitMQConnectorOutgoingConfiguration(settings), null);
    Multi.createFrom()
        .<Message<?>>emitter(
            emitter -> line = new Line(channel, emitter), BackPressureStrategy.DROP)
        .subscribe()
        .withSubscriber(channel.getSubscriber());
  }

  /** Lets the last messages out if there is someone to take them. */
  void stop() {
    Line last = line;
    line = null;
    if (last != null && last.usable()) {
      last.channel().terminate();
    }
  }

  @Override
  public void ring(Collection<ItemKey> items) {
    for (byte[] payload : RingCodec.encode(items)) {
      try {
        send(payload);
      } catch (RuntimeException e) {
        LOG.debug("The connector threw.", e);
        DroppedRings.count();
      }
    }
  }

  private void send(byte[] payload) {
    Line current = line;
    long number = current != null && current.usable() ? window.admit() : ConfirmWindow.FULL;
    if (current == null || number == ConfirmWindow.FULL) {
      DroppedRings.count();
      return;
    }
    current
        .emitter()
        .emit(
            Message.of(
                payload,
                Metadata.of(PROPERTIES),
                () -> confirmed(number),
                failure -> refused(number, failure)));
  }

  private CompletionStage<Void> confirmed(long number) {
    window.settle(number);
    return CompletableFuture.completedFuture(null);
  }

  private CompletionStage<Void> refused(long number, Throwable failure) {
    window.settle(number);
    DroppedRings.count();
    if (failure instanceof NullPointerException) {
      // The connector lost its connection while making its publisher, and never makes another.
      start();
    }
    return CompletableFuture.completedFuture(null);
  }
}
