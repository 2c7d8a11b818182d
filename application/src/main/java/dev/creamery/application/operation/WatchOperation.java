package dev.creamery.application.operation;

import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at an operation until it has finished. What finishes in this replica is heard of at once;
 * for what others do it looks from time to time, more seldom the longer nothing happens.
 */
final class WatchOperation {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration PAUSE_OF_BULKS = Duration.ofMillis(500);

  private final OperationQueries queries;
  private final Finished finished;
  private final OrganizationId organization;
  private final UUID id;
  private Duration pause = FIRST_PAUSE;
  private Uni<Boolean> heard = Uni.createFrom().item(true);
  private Optional<OperationView> last = Optional.empty();
  private boolean gone;

  WatchOperation(
      OperationQueries queries, Finished finished, OrganizationId organization, UUID id) {
    this.queries = queries;
    this.finished = finished;
    this.organization = organization;
    this.id = id;
  }

  /** The operation whenever it has changed. To be subscribed to once. */
  Multi<OperationView> changes() {
    return Multi.createBy()
        .repeating()
        .uni(() -> heard.onItem().ignore().andSwitchTo(this::look))
        .whilst(found -> !isOver())
        .onItem()
        .transformToIterable(found -> found.stream().toList());
  }

  private boolean isOver() {
    return gone || last.map(view -> view.status().isFinished()).orElse(false);
  }

  /** The operation, where it is another than at the last look. */
  private Uni<Optional<OperationView>> look() {
    // Listening starts before looking: what finishes in between is heard.
    heard = (isBulk() ? afterAWhile() : finished.within(id, pause)).memoize().indefinitely();
    heard.subscribe().with(anything -> {});
    return queries
        .find(organization, id)
        .map(this::news)
        // Who watches can wait until the store is there again.
        .onFailure(failure -> failure instanceof Unavailable && last.isPresent())
        .recoverWithItem(Optional.empty());
  }

  private boolean isBulk() {
    return last.map(view -> view.bulk().isPresent()).orElse(false);
  }

  /** Of a bulk something finishes all the time: it is looked at from time to time. */
  private static Uni<Boolean> afterAWhile() {
    return Uni.createFrom().item(true).onItem().delayIt().by(PAUSE_OF_BULKS);
  }

  private Optional<OperationView> news(Optional<OperationView> found) {
    gone = found.isEmpty();
    if (found.equals(last)) {
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
      return Optional.empty();
    }
    pause = FIRST_PAUSE;
    last = found;
    return found;
  }
}
