package dev.creamery.application.contract;

import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.CollectionRepository.Saved;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.EventFeed;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.MediaImports;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.ReferenceCleanups;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** One store behind all ports of content, fake or real, as tests need it. */
public interface ContentStore {
  CommandLog log();

  BulkLog bulks();

  Processing processing();

  ReferenceCleanups cleanups();

  MediaImports imports();

  /** The feed of events, as a replica of its own reads it. */
  EventFeed feed();

  /** Has the library know a file, whose bytes nobody asks for. */
  void keep(MediaKey key, MediaFile file);

  OperationQueries operations();

  ItemQueries items();

  PageRepository pages();

  OperationIds ids();

  /** A new organization without locales. */
  OrganizationId newOrganization();

  /** Where organizations are changed. */
  OrganizationRepository organizations();

  /** Where collections are made and replaced. */
  CollectionRepository collections();

  /** Makes or replaces a collection, which has to be possible. */
  default void save(OrganizationId owner, Collection collection) {
    if (run(() -> collections().save(owner, collection)) instanceof Saved.InTheWay refused) {
      throw new IllegalStateException(refused.toString());
    }
  }

  /** Deletes a collection, and nothing of what was accepted for it. */
  void delete(OrganizationId owner, CollectionKey collection);

  /** Forgets the commands of all organizations, finished or not. */
  void forgetAllCommands();

  /** Lets time pass for what was recorded under keys. */
  void ageKeys(Duration by);

  /** Waits for an answer, in whatever way the store asks for; throws its failure. */
  <T> T run(Supplier<Uni<T>> answer);
}
