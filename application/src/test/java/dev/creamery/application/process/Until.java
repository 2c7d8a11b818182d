package dev.creamery.application.process;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.ForwardingTransaction;
import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.Processing;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A store as it was when the log ended with a certain command.
 *
 * @param last the place of that command in the order of acceptance
 */
record Until(Processing store, long last) implements Processing {
  @Override
  public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
    return store.inTransaction(transaction -> work.apply(new Earlier(transaction, last)));
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

  private static final class Earlier extends ForwardingTransaction {
    private final long last;

    Earlier(Transaction real, long last) {
      super(real);
      this.last = last;
    }

    @Override
    public Uni<Claim> claim(Collection<ItemKey> items, int perItem) {
      return real.claim(items, perItem)
          .map(
              claim ->
                  new Claim(
                      claim.commands().stream().filter(one -> one.sequence() <= last).toList(),
                      claim.items(),
                      claim.schemas(),
                      claim.flatLocales(),
                      claim.versions(),
                      claim.again(),
                      claim.wholes()));
    }
  }
}
