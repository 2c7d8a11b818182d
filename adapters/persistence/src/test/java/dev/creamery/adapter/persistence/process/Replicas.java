package dev.creamery.adapter.persistence.process;

import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.persistence.Answers;
import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.Finished;
import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.process.CleanReferences;
import dev.creamery.application.process.Gathering;
import dev.creamery.application.process.ProcessCommands;
import dev.creamery.application.process.RetryPolicy;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several replicas on one database, all told of everything at once. */
final class Replicas {
  private final PostgresStore store;
  private final List<CommandProcessor> processors;
  private final CleanReferences cleanReferences;

  Replicas(PostgresStore store, int count) {
    this.store = store;
    this.processors = Stream.<CommandProcessor>generate(() -> replica(store)).limit(count).toList();
    this.cleanReferences =
        new CleanReferences(
            store.cleanups(),
            store.log(),
            items -> processors.get(0).process(items).subscribe().with(done -> {}),
            store.ids(),
            new CountingMeter());
  }

  private static CommandProcessor replica(PostgresStore store) {
    return new ProcessCommands(
        store.processing(),
        new MediaUrls("https://cdn.example"),
        new ProcessCommands.Limits(2, 10_000, 8, 16),
        GiveWay.NEVER,
        Gathering.NONE,
        new RetryPolicy(100, Duration.ofMillis(50)),
        new Finished(),
        new CountingMeter(),
        Clock.systemUTC());
  }

  /** Tells each replica of all items, in an order of its own, and waits until nothing is left. */
  void processAll(OrganizationId organization, List<? extends Collection<ItemKey>> orders) {
    List<Uni<Void>> all =
        IntStream.range(0, processors.size())
            .mapToObj(n -> processors.get(n).process(orders.get(n % orders.size())))
            .toList();
    Answers.answer(() -> Uni.join().all(all).andCollectFailures());
    awaitNothingPending(organization);
  }

  /** Tells each replica of these items, while something else is done. */
  <T> T processWhile(OrganizationId organization, List<ItemKey> items, Uni<T> other) {
    List<Uni<Void>> all = processors.stream().map(processor -> processor.process(items)).toList();
    T done =
        Answers.answer(
            () ->
                Uni.combine()
                    .all()
                    .unis(Uni.join().all(all).andCollectFailures(), other)
                    .asTuple()
                    .map(both -> both.getItem2()));
    awaitNothingPending(organization);
    return done;
  }

  void cleanReferences(OrganizationId organization) {
    Answers.answer(cleanReferences::clean);
    awaitNothingPending(organization);
  }

  private void awaitNothingPending(OrganizationId organization) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(5))
        .until(
            () ->
                store
                    .query(
                        "SELECT count(*) FROM command WHERE org = $1 AND state = 'pending'",
                        organization.value())
                    .get(0)
                    .getLong(0)
                    .equals(0L));
  }
}
