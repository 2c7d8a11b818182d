package dev.creamery.application.process;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Rehearsal;
import dev.creamery.application.accept.RehearseWrite;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.NewCommands;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides an operation that is not recorded as its commands would be decided, after all that is
 * unfinished of its item, in a transaction of which nothing is kept.
 */
public final class RehearseCommands implements RehearseWrite {
  private final Rehearsing rehearsing;
  private final MediaUrls mediaUrls;
  private final int perItem;

  /**
   * Rehearses operations.
   *
   * @param perItem how many unfinished commands of its item are decided first, at the most
   */
  public RehearseCommands(Processing processing, MediaUrls mediaUrls, int perItem) {
    this.rehearsing = new Rehearsing(processing);
    this.mediaUrls = mediaUrls;
    this.perItem = perItem;
  }

  @Override
  public Uni<Acceptance> rehearse(NewOperation operation) {
    List<PendingCommand> commands = NewCommands.of(operation);
    return rehearsing.run(
        transaction ->
            transaction
                .claim(commands, perItem)
                .flatMap(claim -> decide(transaction, operation, claim)));
  }

  /** The answer; empty where somebody else is in the way just now. */
  private Uni<Optional<Acceptance>> decide(
      Processing.Transaction transaction, NewOperation operation, Claim claim) {
    if (!claim.again().isEmpty() || !claim.wholes().isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    List<Optional<PreparedCommand>> prepared = Fold.prepare(claim);
    return Surroundings.of(transaction, claim, prepared, new MediaLookup(mediaUrls))
        .map(
            around -> {
              UnfetchedMedia unfetched = UnfetchedMedia.of(claim, prepared, around);
              return answer(operation, Fold.all(claim, prepared, unfetched.around()), unfetched);
            });
  }

  private static Optional<Acceptance> answer(
      NewOperation operation, Fold fold, UnfetchedMedia unfetched) {
    List<Settled> ours =
        fold.settled().stream()
            .filter(one -> one.command().operation().equals(operation.id()))
            .toList();
    if (ours.size() < operation.commands().size()) {
      return Optional.empty();
    }
    Settled first = ours.get(0);
    if (operation.item().isPresent() && !isThere(first)) {
      return Optional.of(new Acceptance.ItemNotFound());
    }
    if (fold.settled().size() == 1 && isStale(first.decision())) {
      return Optional.of(new Acceptance.PreconditionFailed());
    }
    return Optional.of(
        new Acceptance.Rehearsed(
            ours.stream().map(one -> rehearsal(operation, one, unfetched.of(one))).toList()));
  }

  /** Whether the command would get past the door. */
  static boolean isThere(Settled settled) {
    Optional<Item> item =
        settled.before().filter(found -> found.collection().equals(settled.command().collection()));
    return settled.command().command().kind() == CommandKind.RESTORE
        ? item.isPresent()
        : item.isPresent() && !item.get().deleted();
  }

  private static boolean isStale(Decision decision) {
    return decision instanceof Decision.Rejected rejected
        && rejected.violations().stream()
            .anyMatch(violation -> violation.code() == ErrorCode.PRECONDITION_FAILED);
  }

  private static Rehearsal rehearsal(
      NewOperation operation, Settled settled, Set<String> unfetched) {
    return new Rehearsal(
        settled.command().index(),
        settled.command().command().kind(),
        operation.collection(),
        operation.item(),
        settled.decision(),
        unfetched);
  }
}
