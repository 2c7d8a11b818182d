package dev.creamery.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.fake.InMemoryFixture;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.process.Gathering;
import dev.creamery.application.process.ProcessCommands;
import dev.creamery.application.process.RetryPolicy;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowOperationsTest extends InMemoryFixture {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int MAX_WATCHED = 2;

  private final Finished finished = new Finished();
  private final List<List<ItemKey>> rings = new ArrayList<>();
  private final FollowOperations operations =
      new FollowOperations(
          store.operations(),
          store.log(),
          items -> rings.add(List.copyOf(items)),
          finished,
          MAX_WATCHED);

  private ItemKey item = new ItemKey(organization, 1);
  private UUID id = new UUID(0, 0);

  @BeforeEach
  void acceptAnOperation() {
    item = appliedItem("Ann");
    id = acceptChange(item, patch("rank", 1));
  }

  private CompletableFuture<Optional<OperationView>> waiting() {
    return operations.await(organization, id, LONG).subscribeAsCompletionStage();
  }

  private void process(Finished toldTo) {
    ProcessCommands processor =
        new ProcessCommands(
            store.processing(),
            new MediaUrls("https://cdn.example"),
            new ProcessCommands.Limits(1, 10, 10, 10),
            GiveWay.NEVER,
            Gathering.NONE,
            new RetryPolicy(1, LONG),
            toldTo,
            new CountingMeter(),
            store.clock());
    run(() -> processor.process(List.of(item)));
  }

  @Test
  void givesAnOperationAsItIs() {
    assertThat(run(() -> operations.get(organization, id)))
        .map(OperationView::status)
        .contains(OperationStatus.PENDING);
    assertThat(run(() -> operations.get(new OrganizationId(99), id))).isEmpty();
  }

  @Test
  void answersAtOnceWhenItFinishesHere() {
    CompletableFuture<Optional<OperationView>> answer = waiting();
    assertThat(answer).isNotDone();
    process(finished);
    assertThat(answer).isDone();
    assertThat(answer.join()).map(OperationView::status).contains(OperationStatus.SUCCEEDED);
  }

  @Test
  void looksForWhatFinishedElsewhere() {
    CompletableFuture<Optional<OperationView>> answer = waiting();
    process(new Finished());
    await().atMost(LONG).until(answer::isDone);
    assertThat(answer.join()).map(OperationView::status).contains(OperationStatus.SUCCEEDED);
  }

  @Test
  void answersAtOnceWhatHasFinishedOrIsNotThere() {
    process(finished);
    assertThat(waiting()).isDone();
    assertThat(operations.await(organization, new UUID(7, 7), LONG).subscribeAsCompletionStage())
        .isCompletedWithValue(Optional.empty());
  }

  @Test
  void waitsForTheLastCommandOfAnOperation() {
    NewOperation two = creates(TEAM, create("Bob"), create("Cid"));
    List<ItemKey> items = accept(two);
    id = two.id();
    CompletableFuture<Optional<OperationView>> answer = waiting();
    item = items.get(0);
    process(finished);
    assertThat(answer).isNotDone();
    item = items.get(1);
    process(finished);
    await().atMost(LONG).until(answer::isDone);
    assertThat(answer.join()).map(OperationView::status).contains(OperationStatus.SUCCEEDED);
  }

  @Test
  void answersAsItIsWhenTheTimeIsUp() {
    assertThat(run(() -> operations.await(organization, id, Duration.ofMillis(1))))
        .map(OperationView::status)
        .contains(OperationStatus.PENDING);
    assertThat(run(() -> operations.await(organization, id, Duration.ZERO))).isPresent();
  }

  @Test
  void putsBackWhatFailedAndRingsForIt() {
    giveUp(item);
    assertThat(run(() -> operations.retry(organization, id)))
        .map(OperationView::status)
        .contains(OperationStatus.PENDING);
    assertThat(rings).containsExactly(List.of(item));
  }

  @Test
  void putsNothingBackThatHasNotFailed() {
    process(finished);
    assertThat(run(() -> operations.retry(organization, id)))
        .map(OperationView::status)
        .contains(OperationStatus.SUCCEEDED);
    assertThat(run(() -> operations.retry(organization, new UUID(7, 7)))).isEmpty();
    assertThat(rings.stream().flatMap(List::stream)).isEmpty();
  }

  @Test
  void lists() {
    OperationFilter all =
        new OperationFilter(
            Optional.empty(), Optional.empty(), Optional.of(item.id()), Optional.empty(), 1);
    assertThat(run(() -> operations.list(organization, all)))
        .extracting(OperationView::id)
        .containsExactly(id);
  }
}
