package dev.creamery.application.fake;

import dev.creamery.application.port.out.PageRepository.Selection;
import dev.creamery.application.port.out.Snapshots;
import dev.creamery.application.transfer.KeptFile;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Moments of content in memory: a copy of it all. */
public final class InMemorySnapshots implements Snapshots {
  private final InMemoryStore store;

  public InMemorySnapshots(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public <T> Uni<T> read(OrganizationId organization, Function<Moment, Uni<T>> reading) {
    return Uni.createFrom().deferred(() -> reading.apply(copy(organization)));
  }

  private Moment copy(OrganizationId organization) {
    return new Copy(
        store.run(() -> store.directory().organization(organization)).orElseThrow(),
        store.run(() -> store.collections().list(organization)),
        store.content().allItems().stream()
            .filter(item -> item.key().organization().equals(organization) && !item.deleted())
            .sorted(Comparator.comparingLong(item -> item.key().id()))
            .toList(),
        store.run(() -> store.pages().slice(Selection.all(organization), Integer.MAX_VALUE, 0)),
        store.content().media().filesOf(organization));
  }

  private record Copy(
      Organization ofWhom,
      List<Collection> schemas,
      List<Item> allItems,
      List<Page> allPages,
      List<KeptFile> allFiles)
      implements Moment {

    @Override
    public Uni<Organization> organization() {
      return Uni.createFrom().item(ofWhom);
    }

    @Override
    public Uni<List<Collection>> collections() {
      return Uni.createFrom().item(schemas);
    }

    @Override
    public Uni<List<Long>> ids(CollectionKey collection, long after, int limit) {
      return items(collection, after, limit)
          .map(items -> items.stream().map(item -> item.key().id()).toList());
    }

    @Override
    public Uni<List<Item>> items(CollectionKey collection, long after, int limit) {
      return Uni.createFrom()
          .item(
              allItems.stream()
                  .filter(item -> item.collection().equals(collection) && item.key().id() > after)
                  .limit(limit)
                  .toList());
    }

    @Override
    public Uni<List<Page>> pages(int limit, long offset) {
      return Uni.createFrom().item(allPages.stream().skip(offset).limit(limit).toList());
    }

    @Override
    public Uni<List<KeptFile>> files(Optional<MediaId> after, int limit) {
      String last = after.map(MediaId::sha256).orElse("");
      return Uni.createFrom()
          .item(
              allFiles.stream()
                  .filter(file -> file.key().id().sha256().compareTo(last) > 0)
                  .limit(limit)
                  .toList());
    }
  }
}
