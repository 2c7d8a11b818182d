package dev.creamery.application.port.out;

import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Files that are being fetched for commands. Of one address in one organization there is one import
 * under way at the most, whoever waits for it. Whoever works on an import holds it by a lease;
 * where they vanish, the lease ends and somebody else takes it up. Fails with {@link Unavailable}.
 */
public interface MediaImports {
  /** An import that is held. */
  record Import(OrganizationId organization, long id, String source) {}

  /** What came of an import. */
  record Finished(Import taken, MediaFinding finding) {}

  /**
   * Takes up imports that nobody holds, the oldest first.
   *
   * @param most how many at the most
   * @param perHost how many of one host may be held at once, by whomever: those of a slow host
   *     leave room for others
   * @param lease for how long they are held
   */
  Uni<List<Import>> take(int most, int perHost, Duration lease);

  /** Holds imports for the length of another lease, from now on. */
  Uni<Void> hold(List<Import> taken, Duration lease);

  /**
   * Notes how far an import has come.
   *
   * @param of how many bytes there will be; empty where nobody said
   */
  Uni<Void> progress(Import taken, long bytes, Optional<Long> of);

  /** Puts an import back, to be taken up again after a pause. */
  Uni<Void> putBack(Import taken, Duration pause);

  /**
   * Ends imports. Commands that waited for nothing else are due again.
   *
   * @return the items of those commands; none of imports that somebody else has ended before
   */
  Uni<List<ItemKey>> finish(List<Finished> finished);
}
