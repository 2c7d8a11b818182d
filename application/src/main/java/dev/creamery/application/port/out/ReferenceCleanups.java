package dev.creamery.application.port.out;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.reference.ReferenceTarget;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Deleted content whose references are still to be taken out. Fails with {@link Unavailable}. */
public interface ReferenceCleanups {
  /** An item that refers to what was deleted. */
  record Source(ItemKey item, CollectionKey collection) {}

  /**
   * A part of one cleanup.
   *
   * @param organization whose content it is
   * @param id identifies the cleanup within the organization
   * @param target what was deleted
   * @param editor the name of the token that deleted it
   * @param sources by id, those in the bin too; none where the cleanup is at its end
   */
  record Part(
      OrganizationId organization,
      long id,
      ReferenceTarget target,
      String editor,
      List<Source> sources) {
    public Part {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The next part of some cleanup; empty where there is none that nobody is at work on.
   *
   * @param sources how many at the most
   * @param lease how long nobody else is given this cleanup
   */
  Uni<Optional<Part>> next(int sources, Duration lease);

  /**
   * Notes that this part is done: the cleanup goes on with what comes after it, or ends where the
   * part held nothing.
   */
  Uni<Void> done(Part part);
}
