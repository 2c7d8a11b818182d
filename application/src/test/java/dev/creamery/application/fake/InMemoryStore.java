package dev.creamery.application.fake;

import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.EventFeed;
import dev.creamery.application.port.out.MediaImports;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.ReferenceCleanups;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** All fakes of content on one memory, put together. */
public final class InMemoryStore implements ContentStore {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MutableClock clock = MutableClock.standing();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final InMemoryContent content = new InMemoryContent(directory, clock);
  private final OperationIds ids = new CountingOperationIds(clock);
  private final InMemoryCommandLog log = new InMemoryCommandLog(content);
  private final InMemoryBulkLog bulks = new InMemoryBulkLog(content, log.keys());
  private final InMemoryEventFeed.Turns turns = new InMemoryEventFeed.Turns();
  private final Processing processing = new InMemoryProcessing(content);
  private final ReferenceCleanups cleanups = new InMemoryReferenceCleanups(content);
  private final OperationQueries operations = new InMemoryOperationQueries(content, bulks);
  private final InMemoryItemQueries items = new InMemoryItemQueries(content);

  public InMemoryStore() {
    directory.collections().lookAt(content::allItems);
    directory.organizations().move(content::move);
  }

  public MutableClock clock() {
    return clock;
  }

  public InMemoryDirectory directory() {
    return directory;
  }

  public InMemoryContent content() {
    return content;
  }

  @Override
  public CommandLog log() {
    return log;
  }

  @Override
  public BulkLog bulks() {
    return bulks;
  }

  @Override
  public Processing processing() {
    return processing;
  }

  @Override
  public MediaImports imports() {
    return content.media();
  }

  @Override
  public EventFeed feed() {
    return new InMemoryEventFeed(content, turns);
  }

  @Override
  public void keep(MediaKey key, MediaFile file) {
    content.media().keep(key, file);
  }

  @Override
  public ReferenceCleanups cleanups() {
    return cleanups;
  }

  @Override
  public OperationQueries operations() {
    return operations;
  }

  @Override
  public InMemoryItemQueries items() {
    return items;
  }

  @Override
  public PageRepository pages() {
    return content.pages();
  }

  @Override
  public OperationIds ids() {
    return ids;
  }

  @Override
  public OrganizationId newOrganization() {
    return run(() -> directory.organizations().create("Ours", Locales.none())).id();
  }

  @Override
  public OrganizationRepository organizations() {
    return directory.organizations();
  }

  @Override
  public CollectionRepository collections() {
    return directory.collections();
  }

  @Override
  public void delete(OrganizationId owner, CollectionKey collection) {
    run(() -> directory.collections().delete(owner, collection, true));
  }

  @Override
  public void forgetAllCommands() {
    content.forgetAllCommands();
  }

  @Override
  public void ageKeys(Duration by) {
    clock.advance(by);
  }

  @Override
  public <T> T run(Supplier<Uni<T>> answer) {
    return answer.get().await().atMost(PATIENCE);
  }
}
