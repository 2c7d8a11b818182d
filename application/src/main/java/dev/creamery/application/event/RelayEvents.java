package dev.creamery.application.event;

import dev.creamery.application.port.out.EventFeed;
import dev.creamery.application.port.out.EventMeter;
import dev.creamery.application.port.out.EventPublisher;
import dev.creamery.application.round.GiveWay;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Publishes events, each at least once: the feed moves on only behind what is safe with the broker.
 * In a peak of writes it gives way to their acceptance.
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
  private final GiveWay giveWay;
  private final Clock clock;

  public RelayEvents(
      EventFeed feed,
      EventPublisher publisher,
      EventMeter meter,
      Limits limits,
      GiveWay giveWay,
      Clock clock) {
    this.feed = feed;
    this.publisher = publisher;
    this.meter = meter;
    this.limits = limits;
    this.giveWay = giveWay;
    this.clock = clock;
  }

  /**
   * Publishes the next events, if it is this replica's turn. Not to be called again before it has
   * completed.
   *
   * @return whether there is more than went into one batch. Fails where the store or the broker
   *     cannot be reached: the same events come again then
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
    Instant begun = clock.instant();
    return publisher
        .publish(events)
        .invoke(unheard -> meter.published(events.size(), unheard))
        .flatMap(unheard -> feed.acknowledge(READER, events.get(events.size() - 1)))
        .call(ours -> giveWay.rest(since(begun), since(events.get(0).occurredAt())))
        .flatMap(ours -> ours && events.size() == limits.batch() ? more() : leaveIt());
  }

  private static Uni<Boolean> more() {
    return Uni.createFrom().item(true);
  }

  private Duration since(Instant then) {
    return Duration.between(then, clock.instant());
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
