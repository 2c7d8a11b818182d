package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.EventFeed;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the trace of an operation goes along with all that comes of it. */
public abstract class TraceContract extends ContentContract {
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final TraceContext ASKED =
      new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  private static final TraceContext APPLIED =
      new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-53995c3f42cd8ad8-01");
  private static final String FINGERPRINT = "0a".repeat(32);

  private final String reader = "reader " + UUID.randomUUID();

  @BeforeEach
  void begin() {
    assertThat(run(() -> store().feed().takeTurn(reader, Duration.ZERO))).isTrue();
  }

  private ItemKey accepted(Optional<RequestKey> key, Optional<ItemKey> item, ItemCommand command) {
    return accept(
            new NewOperation(
                store().ids().next(),
                organization,
                "editor",
                TEAM,
                item.map(ItemKey::id),
                List.of(command),
                key,
                Optional.of(ASKED)))
        .get(0);
  }

  private ItemKey acceptedCreate(String name) {
    return accepted(Optional.empty(), Optional.empty(), create(name));
  }

  private List<Optional<TraceContext>> traces(ItemKey item) {
    return claim(MANY, item).commands().stream().map(PendingCommand::trace).toList();
  }

  private List<RecordedEvent> events(int count) {
    EventFeed feed = store().feed();
    assertThat(run(() -> feed.takeTurn(reader, AN_HOUR))).isTrue();
    return await()
        .atMost(30, TimeUnit.SECONDS)
        .until(
            () ->
                run(() -> feed.read(reader, MANY)).stream()
                    .filter(event -> event.item().organization().equals(organization))
                    .toList(),
            events -> events.size() >= count);
  }

  @Test
  public void everyCommandIsClaimedWithTheTraceOfItsOperation() {
    ItemKey item = acceptedCreate("Ann");
    accepted(Optional.empty(), Optional.of(item), patch("rank", 1));
    accepted(
        Optional.of(new RequestKey("key " + reader, FINGERPRINT)),
        Optional.of(item),
        patch("rank", 2));
    assertThat(traces(item)).hasSize(3).containsOnly(Optional.of(ASKED));
  }

  @Test
  public void aCommandThatNobodyFollowsHasNoTrace() {
    assertThat(traces(acceptCreate("Ann"))).containsExactly(Optional.empty());
  }

  @Test
  public void anEventBelongsToTheTraceOfWhatWasSettled() {
    ItemKey item = acceptedCreate("Ann");
    run(
        () ->
            store()
                .processing()
                .inTransaction(
                    transaction ->
                        transaction
                            .claim(List.of(item), MANY)
                            .flatMap(claim -> transaction.write(decide(further(claim))))));
    assertThat(events(1)).extracting(RecordedEvent::trace).containsExactly(Optional.of(APPLIED));
  }

  /** The same claim, with its commands further on in their traces. */
  private static Claim further(Claim claim) {
    return claim.with(command -> command.tracedBy(APPLIED));
  }

  @Test
  public void anEventOfARejectionDoesToo() {
    ItemKey item =
        accepted(
            Optional.empty(),
            Optional.empty(),
            ItemCommand.create(Optional.empty(), Elements.flat("name", "")));
    apply(item);
    assertThat(events(1)).extracting(RecordedEvent::trace).containsExactly(Optional.of(ASKED));
  }

  @Test
  public void anEventOfWhatWasGivenUpDoesToo() {
    giveUp(acceptedCreate("Ann"));
    assertThat(events(1)).extracting(RecordedEvent::trace).containsExactly(Optional.of(ASKED));
  }
}
