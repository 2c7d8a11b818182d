package dev.creamery.application.event;

import dev.creamery.application.port.out.EventFeed;
import dev.creamery.application.port.out.EventMeter;
import dev.creamery.application.port.out.EventPublisher;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Publishes events, each at least once: the feed moves on only behind what is safe with the broker.
 */
public final class RelayEvents {
  /** The name by which the feed knows how far this has come. */
  public static final String READER = "amqp";

  /**
   * The bounds of relaying.
   *
   * @param batch how many events are published at a time
   * @param lease after which another replica takes over from one that vanished
   */
  public record Limits(int batch, Duration lease) {}

  private final EventFeed feed;
  private final EventPublisher publisher;
  private final EventMeter meter;
  private final Limits limits;

  public RelayEvents(EventFeed feed, EventPublisher publisher, EventMeter meter, Limits limits) {
    this.feed = feed;
    this.publisher = publisher;
    this.meter = meter;
    this.limits = limits;
  }

  /**
   * Publishes the next events, if it is this replica's turn. Not to be called again before it has
   * completed.
   *
   * @return whether there may be more right away. Fails where the store or the broker cannot be
   *     reached: the same events come again then
   */
  public Uni<Boolean> relay() {
    return feed.takeTurn(READER, limits.lease()).flatMap(ours -> ours ? readOn() : leaveIt());
  }

  private Uni<Boolean> readOn() {
    return feed.read(READER, limits.batch())
        .invoke(events -> meter.waitingSince(first(events)))
        .call(publisher::open)
        .flatMap(events -> events.isEmpty() ? noMore() : publish(events));
  }

  private Uni<Boolean> publish(List<RecordedEvent> events) {
    return publisher
        .publish(events)
        .invoke(unheard -> meter.published(events.size(), unheard))
        .flatMap(unheard -> feed.acknowledge(READER, events.get(events.size() - 1)));
  }

  private Uni<Boolean> leaveIt() {
    meter.waitingSince(Optional.empty());
    return noMore();
  }

  private static Optional<Instant> first(List<RecordedEvent> events) {
    return events.stream().findFirst().map(RecordedEvent::occurredAt);
  }

  private static Uni<Boolean> noMore() {
    return Uni.createFrom().item(false);
  }
}
