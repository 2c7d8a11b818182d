package dev.creamery.adapter.messaging;

import dev.creamery.adapter.messaging.GatheredRings.Ring;
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
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rings by persistent messages on RabbitMQ. While the broker is away rings are dropped. The
 * connection heals by itself; {@link ChannelSettings#outgoing()} says how.
 */
final class RabbitDoorbell implements Doorbell {
  private static final Logger LOG = Logger.getLogger(RabbitDoorbell.class);
  private static final Duration PROBE = Duration.ofSeconds(2);
  private static final int PERSISTENT = 2;
  private static final OutgoingRabbitMQMetadata PROPERTIES =
      OutgoingRabbitMQMetadata.builder()
          .withContentType("application/x-protobuf")
          .withType("creamery.doorbell.v1.Doorbell")
          .withDeliveryMode(PERSISTENT)
          .build();

  private final DroppedRings dropped = new DroppedRings();
  private final RabbitMQConnector connector;
  private final Config settings;
  private final ConfirmWindow window;
  private final GatheredRings rings;
  private final Vertx vertx;
  private final AtomicBoolean looksAgain = new AtomicBoolean();
  private volatile @Nullable Line line;

  /** One connector channel and the way into it. */
  private record Line(OutgoingRabbitMQChannel channel, MultiEmitter<? super Message<?>> emitter) {
    boolean usable() {
      return channel.isReady(HealthReport.builder()).build().isOk();
    }
  }

  RabbitDoorbell(
      RabbitMQConnector connector, Config settings, int confirmWindow, Duration pace, Vertx vertx) {
    this.connector = connector;
    this.settings = settings;
    this.window = new ConfirmWindow(confirmWindow, PROBE, System::nanoTime);
    this.rings = new GatheredRings(window, new Pace(pace, System::nanoTime));
    this.vertx = vertx;
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
    if (!items.isEmpty() && !rings.add(items)) {
      dropped.count();
    }
    sendGathered();
  }

  private void sendGathered() {
    Ring ring;
    while ((ring = rings.next()) != null) {
      try {
        send(ring);
      } catch (RuntimeException e) {
        LOG.debug("The connector threw.", e);
        drop(ring);
      }
    }
    Duration pause = rings.pause();
    if (!pause.isZero() && looksAgain.compareAndSet(false, true)) {
      vertx.setTimer(
          pause.toMillis() + 1,
          timer -> {
            looksAgain.set(false);
            sendGathered();
          });
    }
  }

  private void send(Ring ring) {
    Line current = line;
    if (current == null || !current.usable()) {
      drop(ring);
      return;
    }
    current
        .emitter()
        .emit(
            Message.of(
                RingCodec.encode(ring.items()),
                Metadata.of(PROPERTIES),
                () -> confirmed(ring),
                failure -> refused(ring, failure)));
  }

  private void drop(Ring ring) {
    dropped.count();
    window.settle(ring.number());
  }

  private CompletionStage<Void> confirmed(Ring ring) {
    window.settle(ring.number());
    sendGathered();
    return CompletableFuture.completedFuture(null);
  }

  private CompletionStage<Void> refused(Ring ring, Throwable failure) {
    drop(ring);
    if (failure instanceof NullPointerException) {
      // The connector lost its connection while making its publisher, and never makes another.
      start();
    }
    return CompletableFuture.completedFuture(null);
  }
}
