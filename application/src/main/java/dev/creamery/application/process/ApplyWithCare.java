package dev.creamery.application.process;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Contended;
import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Applies batches, and where one fails halves it until the command that is to blame stands alone,
 * so that one poisoned command fails by itself and harms no neighbour.
 */
final class ApplyWithCare {
  private static final System.Logger LOG = System.getLogger(ApplyWithCare.class.getName());
  private static final int ALONE = 1;

  private final Processing processing;
  private final ApplyBatch batch;
  private final ApplyWhole whole;
  private final RetryPolicy retries;
  private final int perItem;

  /**
   * Applies batches with care.
   *
   * @param perItem how many commands of one item go into a batch at the most
   */
  ApplyWithCare(Processing processing, MediaUrls mediaUrls, RetryPolicy retries, int perItem) {
    this.processing = processing;
    this.batch = new ApplyBatch(processing, mediaUrls);
    this.whole = new ApplyWhole(processing, mediaUrls);
    this.retries = retries;
    this.perItem = perItem;
  }

  /** Fails only where the store cannot be reached. */
  Uni<ApplyBatch.Result> apply(List<ItemKey> items) {
    return apply(items, perItem).flatMap(this::withWholes);
  }

  /**
   * Operations that are applied as a whole come one after the other, each in its own transaction.
   */
  private Uni<ApplyBatch.Result> withWholes(ApplyBatch.Result result) {
    Uni<ApplyBatch.Result> all = Uni.createFrom().item(result);
    for (Map.Entry<UUID, ItemKey> one : result.wholes().entrySet()) {
      all = all.flatMap(before -> applyWhole(one.getKey(), one.getValue()).map(before::and));
    }
    return all;
  }

  private Uni<ApplyBatch.Result> applyWhole(UUID operation, ItemKey item) {
    return whole
        .apply(operation, item)
        .onFailure(failure -> !(failure instanceof Unavailable))
        .recoverWithUni(
            failure ->
                failure instanceof Contended
                    ? Uni.createFrom().item(ApplyBatch.Result.comeBackTo(Set.of(item)))
                    : giveUpWhole(operation, item, failure));
  }

  /** It cannot be halved: whatever is to blame, all of it is tried again, and fails in the end. */
  private Uni<ApplyBatch.Result> giveUpWhole(UUID operation, ItemKey item, Throwable failure) {
    LOG.log(Level.ERROR, "Operation " + operation + " cannot be processed as a whole", failure);
    return processing
        .noteFailureOfWhole(
            item.organization(), operation, retries.maxAttempts(), retries.pause(), reason())
        .map(failed -> givenUp(item, failed));
  }

  private static ApplyBatch.Result givenUp(ItemKey item, List<GivenUp> failed) {
    return new ApplyBatch.Result(List.of(), failed, failed.isEmpty() ? Set.of() : Set.of(item));
  }

  private Uni<ApplyBatch.Result> apply(List<ItemKey> items, int limit) {
    return batch
        .apply(items, limit)
        .onFailure(failure -> !(failure instanceof Unavailable))
        .recoverWithUni(failure -> narrow(items, limit, failure));
  }

  private Uni<ApplyBatch.Result> narrow(List<ItemKey> items, int limit, Throwable failure) {
    if (items.size() > 1) {
      int half = items.size() / 2;
      return apply(items.subList(0, half), limit)
          .flatMap(first -> apply(items.subList(half, items.size()), limit).map(first::and));
    }
    if (limit > ALONE) {
      return apply(items, ALONE).map(ApplyBatch.Result.comeBackTo(Set.copyOf(items))::and);
    }
    return failure instanceof Contended
        ? Uni.createFrom().item(ApplyBatch.Result.comeBackTo(Set.copyOf(items)))
        : giveUp(items.get(0), failure);
  }

  private Uni<ApplyBatch.Result> giveUp(ItemKey item, Throwable failure) {
    LOG.log(Level.ERROR, "The next command of item " + item.id() + " cannot be processed", failure);
    return processing
        .noteFailure(item, retries.maxAttempts(), retries.pause(), reason())
        .map(failed -> givenUp(item, failed));
  }

  private String reason() {
    return "This could not be processed, "
        + retries.maxAttempts()
        + " times over. Nothing of it was applied. POST to the operation's retry/ to try again.";
  }
}
