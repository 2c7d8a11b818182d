package dev.creamery.application.operation;

import dev.creamery.application.port.in.Operations;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

  public FollowOperations(
      OperationQueries queries, CommandLog log, Doorbell doorbell, Finished finished) {
    this.queries = queries;
    this.log = log;
    this.doorbell = doorbell;
    this.finished = finished;
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
                    : heard.flatMap(anything -> look(organization, id, deadline)));
  }

  private static Duration pause(long deadline) {
    Duration left = Duration.ofNanos(deadline - System.nanoTime());
    if (left.compareTo(LEAST) < 0) {
      return LEAST;
    }
    return left.compareTo(LOOK) < 0 ? left : LOOK;
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
}
