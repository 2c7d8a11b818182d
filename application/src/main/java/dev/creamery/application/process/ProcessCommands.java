package dev.creamery.application.process;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.Finished;
import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Settled;
import dev.creamery.application.port.out.WriteMeter;
import dev.creamery.application.round.GiveWay;
import dev.creamery.application.round.Rounds;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Applies commands in rounds. Items are dealt to lanes by their id, one round of a lane at a time,
 * so that the rounds of one replica never stand in each other's way; between replicas the claim
 * decides.
 */
public final class ProcessCommands implements CommandProcessor {
  /**
   * The bounds of processing.
   *
   * @param lanes how many rounds, and so transactions, may be under way at once
   * @param capacity how many items may wait in each lane
   * @param items how many items go into a round at the most
   * @param perItem how many commands of one item go into a round at the most
   */
  public record Limits(int lanes, int capacity, int items, int perItem) {}

  private static final Boolean DONE = true;

  private final List<Rounds<ItemKey, Boolean>> lanes;
  private final int itemsInRound;
  private final ApplyWithCare care;
  private final GiveWay giveWay;
  private final Gathering gathering;
  private final ComeBack comeBack;
  private final Finished finished;
  private final WriteMeter meter;
  private final Clock clock;

  public ProcessCommands(
      Processing processing,
      MediaUrls mediaUrls,
      Limits limits,
      GiveWay giveWay,
      Gathering gathering,
      RetryPolicy retries,
      Finished finished,
      WriteMeter meter,
      Clock clock) {
    this.care = new ApplyWithCare(processing, mediaUrls, retries, limits.perItem());
    this.giveWay = giveWay;
    this.gathering = gathering;
    this.comeBack = new ComeBack(this, limits.capacity());
    this.finished = finished;
    this.meter = meter;
    this.clock = clock;
    this.itemsInRound = limits.items();
    Rounds.Limits each = new Rounds.Limits(limits.capacity(), limits.items(), 1);
    this.lanes =
        IntStream.range(0, limits.lanes())
            .mapToObj(lane -> new Rounds<ItemKey, Boolean>(each, this::round))
            .toList();
  }

  @Override
  public Uni<Void> process(Collection<ItemKey> items) {
    if (items.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Uni<Boolean>> parts = items.stream().map(item -> lane(item).submit(item)).toList();
    return Uni.join().all(parts).andCollectFailures().replaceWithVoid();
  }

  @Override
  public boolean isBusy() {
    return lanes.stream().anyMatch(lane -> lane.waiting() > itemsInRound);
  }

  private Rounds<ItemKey, Boolean> lane(ItemKey item) {
    return lanes.get(Math.floorMod(Long.hashCode(item.id()), lanes.size()));
  }

  private Uni<List<Boolean>> round(List<ItemKey> items) {
    List<ItemKey> distinct = items.stream().distinct().collect(Collectors.toList());
    long begun = System.nanoTime();
    return care.apply(distinct)
        .flatMap(result -> giveWay.rest(since(begun), tell(result)))
        .chain(() -> gathering.rest(distinct.size(), since(begun)))
        .replaceWith(Collections.nCopies(items.size(), DONE));
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  /** How long the oldest of the commands had waited. */
  private Duration tell(ApplyBatch.Result result) {
    Instant now = clock.instant();
    Duration oldest = Duration.ZERO;
    for (Settled settled : result.settled()) {
      PendingCommand command = settled.command();
      Duration waited = Duration.between(command.acceptedAt(), now);
      oldest = waited.compareTo(oldest) > 0 ? waited : oldest;
      meter.finished(state(settled.decision()), waited);
      finished.tell(command.operation());
    }
    for (GivenUp failed : result.failed()) {
      meter.finished(CommandState.FAILED, Duration.between(failed.acceptedAt(), now));
      finished.tell(failed.operation());
    }
    comeBack.soon(result.again());
    return oldest;
  }

  private static CommandState state(Decision decision) {
    return decision instanceof Decision.Rejected ? CommandState.REJECTED : CommandState.APPLIED;
  }
}
