package dev.creamery.application.operation;

import dev.creamery.application.port.in.Operations;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers what became of operations, at once or when they have finished. */
public final class FollowOperations implements Operations {
  /** How often a waiter looks for what another replica has finished. */
  private static final Duration LOOK = Duration.ofMillis(250);

  /** No timer of the event loop is finer. */
  private static final Duration LEAST = Duration.ofMillis(1);

  private final OperationQueries queries;
  private final CommandLog log;
  private final Doorbell doorbell;
  private final Finished finished;
  private final int maxWatched;
  private final AtomicInteger watched = new AtomicInteger();

  /**
   * Follows operations.
   *
   * @param maxWatched how many may be watched in this process at once
   */
  public FollowOperations(
      OperationQueries queries,
      CommandLog log,
      Doorbell doorbell,
      Finished finished,
      int maxWatched) {
    this.queries = queries;
    this.log = log;
    this.doorbell = doorbell;
    this.finished = finished;
    this.maxWatched = maxWatched;
  }

  @Override
  public Uni<Optional<OperationView>> get(OrganizationId organization, UUID id) {
    return queries.find(organization, id);
  }

  @Override
  public Uni<Optional<OperationView>> await(
      OrganizationId organization, UUID id, Duration patience) {
    return look(organization, id, System.nanoTime() + patience.toNanos());
  }

  private Uni<Optional<OperationView>> look(OrganizationId organization, UUID id, long deadline) {
    // Listening starts before looking: what finishes in between is heard.
    Uni<Boolean> heard = finished.within(id, pause(deadline)).memoize().indefinitely();
    heard.subscribe().with(anything -> {});
    return get(organization, id)
        .flatMap(
            found ->
                found.isEmpty()
                        || found.get().status().isFinished()
                        || deadline - System.nanoTime() <= 0
                    ? Uni.createFrom().item(found)
                    : news(found.get(), heard, deadline)
                        .flatMap(anything -> look(organization, id, deadline)));
  }

  /** Of a bulk something finishes all the time: it is looked at from time to time. */
  private static Uni<Boolean> news(OperationView view, Uni<Boolean> heard, long deadline) {
    return view.bulk().isEmpty()
        ? heard
        : Uni.createFrom().item(true).onItem().delayIt().by(pause(deadline));
  }

  private static Duration pause(long deadline) {
    Duration left = Duration.ofNanos(deadline - System.nanoTime());
    if (left.compareTo(LEAST) < 0) {
      return LEAST;
    }
    return left.compareTo(LOOK) < 0 ? left : LOOK;
  }

  @Override
  public Multi<OperationView> watch(OrganizationId organization, UUID id) {
    return Multi.createFrom()
        .deferred(
            () -> {
              if (watched.incrementAndGet() > maxWatched) {
                watched.decrementAndGet();
                return Multi.createFrom()
                    .failure(
                        new Unavailable(
                            "Too many operations are being watched. Ask with ?wait=N instead."));
              }
              return new WatchOperation(queries, finished, organization, id)
                  .changes()
                  .onTermination()
                  .invoke(watched::decrementAndGet);
            });
  }

  @Override
  public Uni<Optional<OperationView>> retry(OrganizationId organization, UUID id) {
    return log.reopen(organization, id)
        .invoke(doorbell::ring)
        .flatMap(items -> queries.find(organization, id));
  }

  @Override
  public Uni<List<OperationView>> list(OrganizationId organization, OperationFilter filter) {
    return queries.list(organization, filter);
  }

  @Override
  public Uni<List<CommandView>> commands(
      OrganizationId organization, UUID id, CommandFilter filter) {
    return queries.commands(organization, id, filter);
  }
}
