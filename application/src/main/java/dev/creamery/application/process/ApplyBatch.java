package dev.creamery.application.process;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Applies the commands of a batch of items in one transaction. */
final class ApplyBatch {
  /**
   * What a batch came to.
   *
   * @param settled the commands that were decided
   * @param failed the commands that were given up
   * @param again the items to come back to soon
   * @param wholes operations that may be applied as a whole now, each with one of its items
   */
  record Result(
      List<Settled> settled, List<GivenUp> failed, Set<ItemKey> again, Map<UUID, ItemKey> wholes) {
    Result(List<Settled> settled, List<GivenUp> failed, Set<ItemKey> again) {
      this(settled, failed, again, Map.of());
    }

    /** Nothing but a wish to come back. */
    static Result comeBackTo(Set<ItemKey> items) {
      return new Result(List.of(), List.of(), items);
    }

    /** This and another, together. */
    Result and(Result other) {
      List<Settled> allSettled = new ArrayList<>(settled);
      allSettled.addAll(other.settled());
      List<GivenUp> allFailed = new ArrayList<>(failed);
      allFailed.addAll(other.failed());
      Set<ItemKey> allAgain = new HashSet<>(again);
      allAgain.addAll(other.again());
      Map<UUID, ItemKey> allWholes = new HashMap<>(wholes);
      allWholes.putAll(other.wholes());
      return new Result(allSettled, allFailed, allAgain, allWholes);
    }
  }

  private final Processing processing;
  private final MediaUrls mediaUrls;

  ApplyBatch(Processing processing, MediaUrls mediaUrls) {
    this.processing = processing;
    this.mediaUrls = mediaUrls;
  }

  Uni<Result> apply(Collection<ItemKey> items, int perItem) {
    return processing.inTransaction(
        transaction ->
            transaction.claim(items, perItem).flatMap(claim -> apply(transaction, claim)));
  }

  private Uni<Result> apply(Processing.Transaction transaction, Claim claim) {
    if (claim.commands().isEmpty()) {
      return Uni.createFrom().item(new Result(List.of(), List.of(), claim.again(), claim.wholes()));
    }
    List<Optional<PreparedCommand>> prepared = Fold.prepare(claim);
    return Surroundings.of(transaction, claim, prepared, new MediaLookup(mediaUrls))
        .flatMap(around -> write(transaction, claim, Fold.all(claim, prepared, around)));
  }

  private static Uni<Result> write(Processing.Transaction transaction, Claim claim, Fold fold) {
    Set<ItemKey> again = new HashSet<>(claim.again());
    again.addAll(fold.postponed());
    Result result = new Result(fold.settled(), List.of(), again, claim.wholes());
    return unlessEmpty(fold.settled(), transaction::write)
        .flatMap(written -> unlessEmpty(fold.fetching(), transaction::awaitMedia))
        .replaceWith(result);
  }

  private static <T> Uni<Void> unlessEmpty(List<T> list, Function<List<T>, Uni<Void>> work) {
    return list.isEmpty() ? Uni.createFrom().voidItem() : work.apply(list);
  }
}
