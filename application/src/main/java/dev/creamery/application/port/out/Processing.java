package dev.creamery.application.port.out;

import dev.creamery.domain.command.Restriction;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The store, as those who apply commands use it. */
public interface Processing {
  /**
   * Runs work in one transaction: all it wrote is there when this completes, or nothing.
   *
   * @return the work's result, after the commit. Fails with {@link Unavailable} where the store
   *     cannot be reached, with {@link Contended} where somebody else stood in the way, and with
   *     the work's own failure
   */
  <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work);

  /**
   * Runs work in one transaction of which nothing is kept.
   *
   * @return the work's result; fails as {@link #inTransaction}
   */
  <T> Uni<T> inRehearsal(Function<Transaction, Uni<T>> work);

  /**
   * Notes that the first unfinished command of an item could not be processed; the world is told if
   * it has failed now.
   *
   * @param maxAttempts with this many attempts behind it the command has failed
   * @param pause for which it is left alone otherwise
   * @param reason what its operation will say, if it has failed
   * @return the command, if it has failed now; empty list otherwise
   */
  Uni<List<GivenUp>> noteFailure(ItemKey item, int maxAttempts, Duration pause, String reason);

  /**
   * Notes that an operation that is applied as a whole could not be: of all its unfinished
   * commands, as of one.
   *
   * @return the commands, if they have failed now; empty list otherwise
   */
  Uni<List<GivenUp>> noteFailureOfWhole(
      OrganizationId organization, UUID operation, int maxAttempts, Duration pause, String reason);

  /** What can be done within a transaction. None of it talks to anything but the store. */
  interface Transaction {
    /**
     * Holds these items until the transaction ends, and gives their first unfinished commands that
     * are due. Items that others hold are not waited for.
     *
     * <p>Of an item whose next command belongs to an operation that is applied as a whole, those
     * before it.
     *
     * @param perItem how many commands of each item at the most
     */
    Uni<Claim> claim(Collection<ItemKey> items, int perItem);

    /**
     * Holds all items of an operation that is applied as a whole, and gives all its commands.
     *
     * @return no commands where it is not its turn: an item has an earlier command that is
     *     unfinished, or somebody else holds one, which is then named to come back to. Else to come
     *     back to are the items that have later commands
     */
    Uni<Claim> claimWhole(OrganizationId organization, UUID operation);

    /**
     * The same for commands as if they were recorded: they come last, after the unfinished ones of
     * their items. Items to be created have ids that none has.
     */
    Uni<Claim> claim(List<PendingCommand> unrecorded, int perItem);

    /**
     * Keeps everybody else from referring to items that are about to be deleted, until the
     * transaction ends. Waits for those who are just doing so, and so comes before all looking.
     *
     * @param decided items whose commands are decided in this transaction
     * @return for each item a reference that restricts its deletion, held by an item that is not in
     *     the bin and not among those decided; items that nothing restricts are missing
     */
    Uni<Map<ItemKey, Restriction>> holdForDeletion(
        Collection<ItemKey> items, Collection<ItemKey> decided);

    /** Looks for the targets of references, and keeps them from being deleted meanwhile. */
    Uni<Targets> find(Collection<Targets.OfOrganization> targets);

    /** Looks for the holders of unique values, and keeps others from claiming those meanwhile. */
    Uni<UniqueValues> findUnique(Collection<UniqueKey> keys);

    /**
     * Looks for files in the library, and keeps them from being deleted meanwhile.
     *
     * @return those that are there
     */
    Uni<Map<MediaKey, MediaFile>> findKept(Collection<MediaKey> keys);

    /**
     * Looks for what was fetched for these commands.
     *
     * @return by command and address; addresses that are still to be fetched are missing
     */
    Uni<Map<CommandKey, Map<String, MediaFinding>>> findFetched(
        Collection<PendingCommand> commands);

    /**
     * Has files {@linkplain MediaImports fetched} for commands of claimed items. Neither those
     * commands nor later ones of their items are due before that has ended.
     */
    Uni<Void> awaitMedia(List<MediaAwaited> awaited);

    /**
     * Writes what commands of claimed items came to: the items and what they were before, the
     * unique values that they claim, the state of the commands, the {@linkplain EventFeed events}
     * of what changed and what was rejected; for deletions, that references to the item are to be
     * {@linkplain ReferenceCleanups cleaned up}.
     *
     * @param settled in order of acceptance
     */
    Uni<Void> write(List<Settled> settled);
  }
}
