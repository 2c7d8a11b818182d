package dev.creamery.application.port.out;

import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every command ever accepted, in order: the truth about what is to be done. */
public interface CommandLog {
  /** What became of an append. */
  sealed interface Appended {
    /**
     * Committed.
     *
     * @param items the item of each command, in order; new ids for creates
     */
    record Committed(List<ItemKey> items) implements Appended {}

    /** Not recorded: the item of a command neither exists nor has an accepted create. */
    record ItemNotFound() implements Appended {}

    /** Not recorded: the item has nothing unfinished, and a precondition does not hold. */
    record PreconditionFailed() implements Appended {}

    /**
     * Not recorded again: an equal request was, under the same key, not too long ago.
     *
     * @param operation the one recorded then
     * @param items the item of each of its commands, in order
     */
    record Repeated(UUID operation, List<ItemKey> items) implements Appended {
      public Repeated {
        items = List.copyOf(items);
      }
    }

    /** Not recorded: the key belongs to another request of the organization. */
    record KeyReused() implements Appended {}
  }

  /**
   * Commits an operation, whole or not at all. Of two operations on one item, the one whose append
   * completed before the other's began comes first for ever after. Of any number under one key, at
   * once or one after the other, in this process or in others, one is recorded.
   *
   * @return completes after the commit. Fails with {@link Unavailable} where nothing was recorded
   */
  Uni<Appended> append(NewOperation operation);

  /** What the append of a request under this key would find recorded; empty where nothing is. */
  Uni<Optional<Appended>> recorded(OrganizationId organization, RequestKey key);

  /**
   * Items whose oldest unfinished command is due and has waited for at least this long, those that
   * waited longest first.
   */
  Uni<Backlog> overdue(Duration waited, int limit);

  /**
   * Makes the failed commands of an operation pending again, with all their attempts before them.
   *
   * @return the items of those commands; none where nothing had failed
   */
  Uni<List<ItemKey>> reopen(OrganizationId organization, UUID operation);
}
