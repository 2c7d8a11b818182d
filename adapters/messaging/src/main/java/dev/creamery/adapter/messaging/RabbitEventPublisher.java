package dev.creamery.adapter.messaging;

import com.rabbitmq.client.ShutdownSignalException;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.EventPublisher;
import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events to the exchange, persistent and confirmed. The plain client does it, on a worker
 * thread: the connector can neither ask for confirms of a whole batch nor see what comes back.
 */
final class RabbitEventPublisher implements EventPublisher {
  private final BrokerConnections connections;
  private final BrokerAddress broker;
  private final String name;
  private final EventCodec codec;
  private final Duration patience;
  private volatile @Nullable EventExchange exchange;
  private volatile boolean stopped;

  private interface Use<T> {
    T of(EventExchange exchange) throws IOException, InterruptedException, TimeoutException;
  }

  RabbitEventPublisher(
      BrokerConnections connections,
      BrokerAddress broker,
      String exchange,
      EventCodec codec,
      Duration patience) {
    this.connections = connections;
    this.broker = broker;
    this.name = exchange;
    this.codec = codec;
    this.patience = patience;
  }

  @Override
  public boolean isConfigured() {
    return true;
  }

  @Override
  public Uni<Void> open() {
    EventExchange current = exchange;
    return current != null && current.isOpen()
        ? Uni.createFrom().voidItem()
        : onWorker(opened -> 0).replaceWithVoid();
  }

  @Override
  public Uni<Integer> publish(List<RecordedEvent> events) {
    return onWorker(opened -> opened.publish(messages(events), patience));
  }

  /** Lets go of the broker, for good. */
  void stop() {
    stopped = true;
    drop();
  }

  private List<EventMessage> messages(List<RecordedEvent> events) {
    return events.stream().map(event -> new EventMessage(event, codec)).toList();
  }

  private <T> Uni<T> onWorker(Use<T> use) {
    return Uni.createFrom()
        .item(() -> use(use))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private synchronized <T> T use(Use<T> use) {
    try {
      return use.of(opened());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost(e);
    } catch (TimeoutException e) {
      throw lost(new IOException("it does not answer in time", e));
    } catch (IOException | ShutdownSignalException e) {
      throw lost(e);
    }
  }

  private EventExchange opened() throws IOException, TimeoutException {
    EventExchange current = exchange;
    if (current != null && current.isOpen()) {
      return current;
    }
    if (stopped) {
      throw new IOException("this replica is about to end");
    }
    drop();
    EventExchange opened = EventExchange.open(connections, name);
    exchange = opened;
    return opened;
  }

  /** What was published and not confirmed is published again, on another connection. */
  private Unavailable lost(Exception reason) {
    drop();
    Trouble trouble = Trouble.of(reason);
    return new Unavailable(
        (trouble.refused() ? "Refused by RabbitMQ at " : "No RabbitMQ at ")
            + broker
            + ": "
            + trouble.text(),
        reason);
  }

  private void drop() {
    EventExchange last = exchange;
    exchange = null;
    if (last != null) {
      last.close();
    }
  }
}
