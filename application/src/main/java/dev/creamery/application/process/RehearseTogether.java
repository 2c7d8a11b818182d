package dev.creamery.application.process;

import dev.creamery.application.bulk.Foreseen;
import dev.creamery.application.bulk.RehearseLines;
import dev.creamery.application.bulk.RehearsedLine;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.PreparedCommand;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides commands that are not recorded together, in a transaction of which nothing is kept. */
public final class RehearseTogether implements RehearseLines {
  private final Rehearsing rehearsing;
  private final MediaUrls mediaUrls;
  private final int perItem;

  /**
   * Rehearses lines.
   *
   * @param perItem how many unfinished commands of an item are decided first, at the most
   */
  public RehearseTogether(Processing processing, MediaUrls mediaUrls, int perItem) {
    this.rehearsing = new Rehearsing(processing);
    this.mediaUrls = mediaUrls;
    this.perItem = perItem;
  }

  @Override
  public Uni<List<RehearsedLine>> rehearse(List<PendingCommand> commands, Foreseen foreseen) {
    return commands.isEmpty()
        ? Uni.createFrom().item(List.of())
        : rehearsing.run(
            transaction ->
                transaction
                    .claim(commands, perItem)
                    .flatMap(claim -> decide(transaction, commands, claim, foreseen)));
  }

  /** What they come to; empty where somebody else is in the way just now. */
  private Uni<Optional<List<RehearsedLine>>> decide(
      Processing.Transaction transaction,
      List<PendingCommand> commands,
      Claim found,
      Foreseen foreseen) {
    if (!found.again().isEmpty() || !found.wholes().isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    UUID ours = commands.get(0).operation();
    Claim claim = foreseen.in(found, ours);
    List<Optional<PreparedCommand>> prepared = Fold.prepare(claim);
    return Surroundings.of(
            transaction, claim, prepared, new MediaLookup(mediaUrls), foreseen.items().keySet())
        .map(
            around -> {
              UnfetchedMedia unfetched =
                  UnfetchedMedia.of(claim, prepared, around.foreseeing(foreseen));
              Fold fold = Fold.all(claim, prepared, unfetched.around());
              return Optional.of(outcomes(ours, fold, unfetched))
                  .filter(all -> all.size() == commands.size());
            });
  }

  private static List<RehearsedLine> outcomes(UUID ours, Fold fold, UnfetchedMedia unfetched) {
    return fold.settled().stream()
        .filter(one -> one.command().operation().equals(ours))
        .map(
            one ->
                new RehearsedLine(
                    one,
                    one.command().command().kind() == CommandKind.CREATE
                        || RehearseCommands.isThere(one),
                    unfetched.of(one)))
        .toList();
  }
}
