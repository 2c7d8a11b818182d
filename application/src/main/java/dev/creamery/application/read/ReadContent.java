package dev.creamery.application.read;

import dev.creamery.application.accept.ItemId;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads content: finds the items, gathers what they refer to, and shows them. */
public final class ReadContent implements ContentReads {
  private final Directory directory;
  private final ItemQueries queries;
  private final ItemViews views;

  public ReadContent(
      Directory directory, ItemQueries queries, PageRepository pages, MediaUrls mediaUrls) {
    this.directory = directory;
    this.queries = queries;
    this.views = new ItemViews(directory, queries, pages, mediaUrls);
  }

  @Override
  public Uni<ReadAnswer<ContentPage>> list(
      OrganizationId organization,
      String collection,
      ReadOptions options,
      Criteria criteria,
      Paging paging) {
    return ReadPlace.find(
        directory,
        organization,
        collection,
        options.locale(),
        place -> new ListItems(queries, views, place, options).list(criteria, paging));
  }

  @Override
  public Uni<ReadAnswer<ItemView>> item(
      OrganizationId organization, String collection, String id, ReadOptions options) {
    Optional<Long> itemId = ItemId.parse(id);
    return ReadPlace.find(
        directory,
        organization,
        collection,
        options.locale(),
        place ->
            itemId.isEmpty()
                ? ReadPlace.notFound()
                : queries
                    .byIds(organization, List.of(itemId.get()))
                    .map(found -> shown(found, place, options))
                    .flatMap(found -> views.of(place, options, found))
                    .map(ReadContent::first));
  }

  @Override
  public Uni<ReadAnswer<ItemView>> show(Item item, ReadOptions options) {
    return ReadPlace.find(
        directory,
        item.key().organization(),
        item.collection().value(),
        options.locale(),
        place -> views.ofVersion(place, options, item).map(ReadAnswer.Found::new));
  }

  private static List<Item> shown(List<Item> found, ReadPlace place, ReadOptions options) {
    return found.stream()
        .filter(item -> item.collection().equals(place.schema().key()) && !item.deleted())
        .filter(item -> item.fields().byLocale().containsKey(place.locale()))
        .filter(item -> options.drafts() || item.status() == ItemStatus.PUBLISHED)
        .toList();
  }

  private static <T> ReadAnswer<T> first(List<T> found) {
    return found.isEmpty() ? new ReadAnswer.NotFound<>() : new ReadAnswer.Found<>(found.get(0));
  }

  @Override
  public Uni<ReadAnswer<VersionPage>> versions(
      OrganizationId organization, String collection, String id, int limit, long offset) {
    return ofItem(
        organization,
        collection,
        id,
        Optional.empty(),
        (place, now) ->
            queries
                .versions(now.key(), limit, offset)
                // Versions are counted from 1, and none is ever left out.
                .map(found -> new ReadAnswer.Found<>(new VersionPage(now.version(), found))));
  }

  @Override
  public Uni<ReadAnswer<ItemView>> version(
      OrganizationId organization,
      String collection,
      String id,
      String version,
      ReadOptions options) {
    Optional<Long> number = ItemId.parse(version);
    return ofItem(
        organization,
        collection,
        id,
        options.locale(),
        (place, now) ->
            number.isEmpty()
                ? ReadPlace.notFound()
                : queries
                    .version(now.key(), number.get())
                    .flatMap(
                        then ->
                            then.isEmpty()
                                ? ReadPlace.<ItemView>notFound()
                                : views
                                    .ofVersion(place, options, then.get())
                                    .map(ReadAnswer.Found::new)));
  }

  /** Reads the history of an item that exists, in the bin or not. */
  private <T> Uni<ReadAnswer<T>> ofItem(
      OrganizationId organization,
      String collection,
      String id,
      Optional<String> locale,
      BiFunction<ReadPlace, Item, Uni<ReadAnswer<T>>> read) {
    Optional<ItemKey> key = ItemId.parse(id).map(found -> new ItemKey(organization, found));
    return ReadPlace.find(
        directory,
        organization,
        collection,
        locale,
        place ->
            key.isEmpty()
                ? ReadPlace.notFound()
                : queries
                    .current(key.get())
                    .map(now -> now.filter(i -> i.collection().equals(place.schema().key())))
                    .flatMap(
                        now ->
                            now.isEmpty()
                                ? ReadPlace.<T>notFound()
                                : read.apply(place, now.get())));
  }
}
