package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.EventFeed;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link EventFeed} promises, and what the other ports write for it. */
public abstract class EventFeedContract extends ContentContract {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** Of this test alone. */
  private final String reader = "reader " + UUID.randomUUID();

  private EventFeed feed() {
    return store().feed();
  }

  @BeforeEach
  void begin() {
    assertThat(takeTurn(feed(), Duration.ZERO)).isTrue();
  }

  private boolean takeTurn(EventFeed feed, Duration lease) {
    return run(() -> feed.takeTurn(reader, lease));
  }

  private EventFeed feedWhoseTurnItIs() {
    EventFeed feed = feed();
    assertThat(takeTurn(feed, AN_HOUR)).isTrue();
    return feed;
  }

  /** What is there now; a transaction of anybody may stand before it. */
  private List<RecordedEvent> readNow(EventFeed feed) {
    return run(() -> feed.read(reader, MANY)).stream()
        .filter(event -> event.item().organization().equals(organization))
        .toList();
  }

  /** The next events, when there are so many. */
  private List<RecordedEvent> read(EventFeed feed, int count) {
    return await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> readNow(feed), events -> events.size() >= count);
  }

  private boolean acknowledge(EventFeed feed, RecordedEvent last) {
    return run(() -> feed.acknowledge(reader, last));
  }

  private static String words(RecordedEvent event) {
    return event.type() + event.version().map(version -> " " + version).orElse("");
  }

  @Test
  public void givesTheEventsOfAnItemInTheirOrder() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("rank", 1));
    UUID rejected = acceptChange(item, patch("name", ""));
    acceptChange(item, patch("rank", 1));
    acceptChange(item, ItemCommand.delete());
    apply(item);
    acceptChange(item, ItemCommand.restore());
    apply(item);

    List<RecordedEvent> events = read(feedWhoseTurnItIs(), 5);

    assertThat(events)
        .extracting(EventFeedContract::words)
        .containsExactly("published 1", "published 2", "failed", "delete 3", "published 4");
    assertThat(events).extracting(event -> event.position().sequence()).isSorted();
    assertThat(events).extracting(RecordedEvent::id).doesNotHaveDuplicates();
    assertThat(events).extracting(RecordedEvent::item).containsOnly(item);
    assertThat(events).extracting(RecordedEvent::collection).containsOnly(TEAM);
    assertThat(events).extracting(RecordedEvent::editor).containsOnly("editor");
    assertThat(events.get(2).failure())
        .contains(new RecordedEvent.Failure(rejected, 0, command(rejected).errors()));
    assertThat(events.get(3).failure()).isEmpty();
  }

  @Test
  public void tellsOfARejectedCreate() {
    ItemKey item =
        accept(creates(TEAM, ItemCommand.create(Optional.empty(), Elements.flat("name", ""))))
            .get(0);
    apply(item);
    assertThat(read(feedWhoseTurnItIs(), 1))
        .extracting(EventFeedContract::words)
        .containsExactly("failed");
  }

  @Test
  public void tellsOfACommandThatIsGivenUpEachTime() {
    ItemKey item = appliedItem("Ann");
    UUID operation = acceptChange(item, patch("rank", 1));
    run(() -> store().processing().noteFailure(item, 2, Duration.ZERO, "It broke."));
    giveUp(item);
    run(() -> store().log().reopen(organization, operation));
    giveUp(item);

    List<RecordedEvent> events = read(feedWhoseTurnItIs(), 3);

    assertThat(events)
        .extracting(EventFeedContract::words)
        .containsExactly("published 1", "failed", "failed");
    RecordedEvent.Failure failure =
        new RecordedEvent.Failure(
            operation, 0, List.of(Violation.of(ErrorCode.PROCESSING_FAILED, "It broke.")));
    assertThat(events.get(1).failure()).contains(failure);
    assertThat(events.get(2).failure()).contains(failure);
    assertThat(events.get(2).id()).isNotEqualTo(events.get(1).id());
  }

  @Test
  public void tellsANewReaderNothingOfBefore() {
    appliedItem("Ann");
    EventFeed feed = feedWhoseTurnItIs();
    read(feed, 1);
    String late = "late " + reader;
    run(() -> feed.takeTurn(late, AN_HOUR));
    ItemKey bob = appliedItem("Bob");
    read(feed, 2);
    assertThat(run(() -> feed.read(late, MANY)))
        .extracting(RecordedEvent::item)
        .containsExactly(bob);
  }

  @Test
  public void givesAgainWhatIsNotAcknowledged() {
    appliedItem("Ann");
    EventFeed feed = feedWhoseTurnItIs();
    List<RecordedEvent> first = read(feed, 1);
    assertThat(first).hasSize(1);
    assertThat(readNow(feed)).isEqualTo(first);
    assertThat(acknowledge(feed, first.get(0))).isTrue();
    assertThat(readNow(feed)).isEmpty();
  }

  @Test
  public void goesOnBehindWhatIsAcknowledgedInTheMiddleOfATransaction() {
    List<ItemKey> items =
        accept(creates(TEAM, create("Ann"), create("Bob"), create("Cid"), create("Dan")));
    apply(items.toArray(ItemKey[]::new));
    EventFeed feed = feedWhoseTurnItIs();
    read(feed, items.size());
    List<ItemKey> heard = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      RecordedEvent next = run(() -> feed.read(reader, 1)).get(0);
      heard.add(next.item());
      acknowledge(feed, next);
    }
    assertThat(heard).containsExactlyElementsOf(items);
    assertThat(readNow(feed)).isEmpty();
  }

  @Test
  public void missesNothingThatIsCommittedLate() {
    ItemKey early = acceptCreate("Ann");
    CompletableFuture<Void> written = new CompletableFuture<>();
    CompletableFuture<Void> mayCommit = new CompletableFuture<>();
    CompletableFuture<Void> late =
        CompletableFuture.runAsync(
            () -> applySlowly(early, written, mayCommit), task -> new Thread(task).start());
    written.orTimeout(20, TimeUnit.SECONDS).join();
    ItemKey quick = appliedItem("Bob");
    EventFeed feed = feedWhoseTurnItIs();

    assertThat(readNow(feed)).isEmpty();
    mayCommit.complete(null);
    late.orTimeout(20, TimeUnit.SECONDS).join();

    assertThat(read(feed, 2)).extracting(RecordedEvent::item).containsExactly(early, quick);
  }

  private void applySlowly(
      ItemKey item, CompletableFuture<Void> written, CompletableFuture<Void> mayCommit) {
    run(
        () ->
            store()
                .processing()
                .inTransaction(
                    transaction ->
                        transaction
                            .claim(List.of(item), MANY)
                            .flatMap(claim -> transaction.write(decide(claim)))
                            .invoke(() -> written.complete(null))
                            .chain(() -> Uni.createFrom().completionStage(mayCommit))));
  }

  @Test
  public void oneReplicaReadsAtATime() {
    appliedItem("Ann");
    EventFeed first = feedWhoseTurnItIs();
    EventFeed second = feed();
    RecordedEvent event = read(first, 1).get(0);
    assertThat(takeTurn(second, AN_HOUR)).isFalse();
    assertThat(readNow(second)).isEmpty();
    assertThat(acknowledge(second, event)).isFalse();
    assertThat(takeTurn(first, AN_HOUR)).isTrue();
    assertThat(readNow(first)).containsExactly(event);
  }

  @Test
  public void anotherReplicaGoesOnWhereTheLeaseHasEnded() {
    appliedItem("Ann");
    EventFeed vanished = feed();
    assertThat(takeTurn(vanished, Duration.ZERO)).isTrue();
    RecordedEvent event = read(vanished, 1).get(0);

    EventFeed next = feed();

    await().atMost(20, TimeUnit.SECONDS).until(() -> takeTurn(next, AN_HOUR));
    assertThat(acknowledge(vanished, event)).isFalse();
    assertThat(readNow(next)).containsExactly(event);
  }

  @Test
  public void readersDoNotKnowOfEachOther() {
    ItemKey item = appliedItem("Ann");
    EventFeed feed = feedWhoseTurnItIs();
    acknowledge(feed, read(feed, 1).get(0));
    String other = "other " + reader;
    run(() -> feed.takeTurn(other, AN_HOUR));
    acceptChange(item, patch("rank", 1));
    apply(item);
    assertThat(read(feed, 1)).extracting(EventFeedContract::words).containsExactly("published 2");
    assertThat(run(() -> feed.read(other, MANY)))
        .extracting(EventFeedContract::words)
        .containsExactly("published 2");
  }
}
