package dev.creamery.application.process;

import dev.creamery.application.port.out.ForwardingTransaction;
import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** A store whose batches fail, wholly and late, where one of their commands is poison. */
final class FaultyProcessing implements Processing {
  private final Processing store;
  private final AtomicInteger batches = new AtomicInteger();
  private volatile Predicate<Settled> poison = settled -> false;
  private volatile RuntimeException failure = new Poison();

  /** What is wrong with a poisoned command. Without a stack, because it is logged. */
  static final class Poison extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Poison() {
      super("Broken on purpose", null, false, false);
    }
  }

  FaultyProcessing(Processing store) {
    this.store = store;
  }

  /** From now on these fail the batch that they are in, in this way. */
  void failWhere(Predicate<Settled> isPoison, RuntimeException with) {
    poison = isPoison;
    failure = with;
  }

  /** From now on these fail the batch that they are in. */
  void failWhere(Predicate<Settled> isPoison) {
    failWhere(isPoison, new Poison());
  }

  void heal() {
    poison = settled -> false;
  }

  /** How many batches were begun. */
  int batches() {
    return batches.get();
  }

  @Override
  public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
    return store.inTransaction(
        transaction -> {
          batches.incrementAndGet();
          return work.apply(new Faulty(transaction));
        });
  }

  @Override
  public <T> Uni<T> inRehearsal(Function<Transaction, Uni<T>> work) {
    return store.inRehearsal(work);
  }

  @Override
  public Uni<List<GivenUp>> noteFailure(
      ItemKey item, int maxAttempts, Duration pause, String reason) {
    return store.noteFailure(item, maxAttempts, pause, reason);
  }

  @Override
  public Uni<List<GivenUp>> noteFailureOfWhole(
      OrganizationId organization, UUID operation, int maxAttempts, Duration pause, String reason) {
    return store.noteFailureOfWhole(organization, operation, maxAttempts, pause, reason);
  }

  private final class Faulty extends ForwardingTransaction {
    Faulty(Transaction real) {
      super(real);
    }

    @Override
    public Uni<Void> write(List<Settled> settled) {
      return real.write(settled)
          .invoke(
              done -> {
                if (settled.stream().anyMatch(poison)) {
                  throw failure;
                }
              });
    }
  }
}
