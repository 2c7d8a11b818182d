package dev.creamery.adapter.messaging;

import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.rabbitmq.RabbitMQConnector;
import io.smallrye.reactive.messaging.rabbitmq.RabbitMQConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.rabbitmq.internals.IncomingRabbitMQChannel;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens on the doorbell's queue, always: when the connection breaks, or the queue is deleted, it
 * makes a new connector channel, which connects and declares the queues anew.
 *
 * <p>How many messages are being handled is bounded by the broker: it sends no more than the
 * prefetch before some are acknowledged, and that happens after they have been handled.
 */
final class RabbitListener {
  private static final Logger LOG = Logger.getLogger(RabbitListener.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final RabbitMQConnector connector;
  private final Config settings;
  private final ConnectionWatch watch;
  private final RingHandler handler;
  private final Vertx vertx;
  private final BrokerLog log;
  private final BackOff backOff = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(10));
  private volatile @Nullable Line current;
  private boolean stopped;

  /** One connector channel, good for one connection. */
  private static final class Line {
    @Nullable IncomingRabbitMQChannel channel;
    @Nullable Cancellable subscription;
    boolean greeted;

    boolean isOpen() {
      return channel != null && channel.isReady(HealthReport.builder()).build().isOk();
    }
  }

  RabbitListener(
      RabbitMQConnector connector,
      Config settings,
      ConnectionWatch watch,
      RingHandler handler,
      Vertx vertx,
      BrokerLog log) {
    this.connector = connector;
    this.settings = settings;
    this.watch = watch;
    this.handler = handler;
    this.vertx = vertx;
    this.log = log;
  }

  /** Begins to listen, now or as soon as the broker is there. */
  void start() {
    connect();
    // The connector does not tell when it is ready.
    vertx.setPeriodic(LOOK.toMillis(), timer -> look());
  }

  /** Takes no further message. Those being handled are still acknowledged. */
  synchronized void stop() {
    stopped = true;
    Line line = current;
    if (line != null && line.isOpen() && line.subscription != null) {
      // Waits for the broker's answer, which may never come.
      Infrastructure.getDefaultWorkerPool().execute(line.subscription::cancel);
    }
  }

  private synchronized void connect() {
    if (stopped) {
      return;
    }
    Line line = new Line();
    current = line;
    try {
      watch.tell(closed -> lost(line, closed));
      // Making a channel also closes the connection of the one before.
      line.channel =
          new IncomingRabbitMQChannel(
              connector, new RabbitMQConnectorIncomingConfiguration(settings), null);
      line.subscription = subscribe(line, line.channel);
    } catch (RuntimeException e) {
      lost(line, e);
    }
  }

  private Cancellable subscribe(Line line, IncomingRabbitMQChannel channel) {
    return channel
        .getStream()
        .subscribe()
        .with(
            message -> hear(line, message),
            failure -> lost(line, failure),
            () -> lost(line, new IllegalStateException("the queue was deleted")));
  }

  private synchronized void look() {
    Line line = current;
    if (line != null && !line.greeted && !stopped && line.isOpen()) {
      line.greeted = true;
      backOff.reset();
      log.connected();
    }
  }

  private synchronized void lost(Line line, Throwable reason) {
    if (line != current || stopped) {
      return;
    }
    current = null;
    log.lost(Trouble.of(reason));
    vertx.setTimer(backOff.next().toMillis(), timer -> connect());
  }

  private void hear(Line line, Message<?> message) {
    try {
      List<ItemKey> items = RingCodec.decode((byte[]) message.getPayload());
      handler.handle(items, () -> answer(line, message::ack));
    } catch (UnreadableRing e) {
      LOG.warnf(
          "A doorbell message cannot be read and goes to the dead-letter queue: %s",
          e.getMessage());
      answer(line, () -> message.nack(e)).subscribe().with(done -> {});
    }
  }

  /**
   * Answers the broker, unless the message's connection is gone: the message is back in the queue
   * then.
   */
  private Uni<Void> answer(Line line, Supplier<CompletionStage<Void>> answer) {
    return line == current
        ? Uni.createFrom().completionStage(answer).onFailure().recoverWithNull()
        : Uni.createFrom().voidItem();
  }
}
