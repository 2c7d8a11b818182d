package dev.creamery.application.process;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueChange;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Applies all commands of an operation in one transaction, or rejects all of them. */
final class ApplyWhole {
  /** Met only where a field has come to be one of media since the door was passed. */
  private static final MediaFinding NOT_FETCHED =
      new MediaFinding.Refused(
          ErrorCode.MEDIA_NOT_FOUND,
          "What is written as a whole cannot wait for files. Upload this one to /manage/v1/media"
              + " and give its address there.");

  private final Processing processing;
  private final MediaUrls mediaUrls;

  ApplyWhole(Processing processing, MediaUrls mediaUrls) {
    this.processing = processing;
    this.mediaUrls = mediaUrls;
  }

  /**
   * Applies an operation, if it is its turn.
   *
   * @param item one of its items
   */
  Uni<ApplyBatch.Result> apply(UUID operation, ItemKey item) {
    return processing.inTransaction(
        transaction ->
            transaction
                .claimWhole(item.organization(), operation)
                .flatMap(claim -> apply(transaction, claim)));
  }

  private Uni<ApplyBatch.Result> apply(Processing.Transaction transaction, Claim found) {
    if (found.commands().isEmpty()) {
      return Uni.createFrom().item(ApplyBatch.Result.comeBackTo(found.again()));
    }
    // All stand where the first does: what was accepted since then is not waited for, so that two
    // operations never wait for each other.
    long first = found.commands().get(0).sequence();
    Claim claim = found.with(command -> command.acceptedAt(first));
    List<Optional<PreparedCommand>> prepared = Fold.prepare(claim);
    return Surroundings.of(transaction, claim, prepared, new MediaLookup(mediaUrls))
        .map(around -> UnfetchedMedia.of(claim, prepared, around, NOT_FETCHED).around())
        .flatMap(around -> write(transaction, claim, Fold.all(claim, prepared, around)));
  }

  private static Uni<ApplyBatch.Result> write(
      Processing.Transaction transaction, Claim claim, Fold fold) {
    if (!fold.postponed().isEmpty()) {
      ItemKey any = claim.commands().get(0).item();
      return Uni.createFrom().item(ApplyBatch.Result.comeBackTo(Set.of(any)));
    }
    List<Settled> settled = together(claim, fold.settled());
    return transaction
        .write(settled)
        .replaceWith(new ApplyBatch.Result(settled, List.of(), claim.again()));
  }

  /** The same where nothing is rejected; else all of them, rejected. */
  private static List<Settled> together(Claim claim, List<Settled> decided) {
    Optional<PendingCommand> culprit =
        decided.stream()
            .filter(one -> one.decision() instanceof Decision.Rejected)
            .map(Settled::command)
            .findFirst();
    if (culprit.isEmpty()) {
      return decided;
    }
    Decision because =
        Decision.rejected(
            ErrorCode.ANOTHER_REJECTED,
            "Nothing is wrong with this, but line "
                + (culprit.get().index() + 1)
                + " was rejected, and all are applied or none.");
    return decided.stream().map(one -> rejected(claim, one, because)).toList();
  }

  private static Settled rejected(Claim claim, Settled decided, Decision because) {
    return new Settled(
        decided.command(),
        Optional.ofNullable(claim.items().get(decided.command().item())),
        decided.decision() instanceof Decision.Rejected ? decided.decision() : because,
        decided.schema(),
        UniqueChange.NONE);
  }
}
