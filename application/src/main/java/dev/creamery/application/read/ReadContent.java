package dev.creamery.application.read;

import dev.creamery.application.accept.ItemId;
import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads content: finds the items, gathers what they refer to, and shows them. */
public final class ReadContent implements ContentReads {
  private final Directory directory;
  private final ItemQueries queries;
  private final PageRepository pages;

  public ReadContent(Directory directory, ItemQueries queries, PageRepository pages) {
    this.directory = directory;
    this.queries = queries;
    this.pages = pages;
  }

  @Override
  public Uni<ReadAnswer<ContentPage>> page(
      OrganizationId organization, String collection, ReadOptions options, int page, int pageSize) {
    return within(
        organization,
        collection,
        options,
        (key, locale) ->
            page(
                    new Selection(organization, key, locale, options.drafts()),
                    options,
                    page,
                    pageSize)
                .map(ReadAnswer.Found::new));
  }

  private Uni<ContentPage> page(Selection selection, ReadOptions options, int page, int pageSize) {
    return queries
        .count(selection)
        .flatMap(
            count ->
                queries
                    .slice(selection, pageSize, (long) (page - 1) * pageSize)
                    .flatMap(
                        items ->
                            views(selection.organization(), selection.locale(), options, items)
                                .map(views -> new ContentPage(count, views))));
  }

  @Override
  public Uni<ReadAnswer<ItemView>> item(
      OrganizationId organization, String collection, String id, ReadOptions options) {
    Optional<Long> itemId = ItemId.parse(id);
    return within(
        organization,
        collection,
        options,
        (key, locale) ->
            itemId.isEmpty()
                ? notFound()
                : queries
                    .byIds(organization, List.of(itemId.get()))
                    .map(found -> shown(found, key, locale, options))
                    .flatMap(found -> views(organization, locale, options, found))
                    .map(
                        views ->
                            views.isEmpty()
                                ? new ReadAnswer.NotFound<>()
                                : new ReadAnswer.Found<>(views.get(0))));
  }

  private static List<Item> shown(
      List<Item> found, CollectionKey key, LocaleTag locale, ReadOptions options) {
    return found.stream()
        .filter(item -> item.collection().equals(key) && !item.deleted())
        .filter(item -> item.fields().byLocale().containsKey(locale))
        .filter(item -> options.drafts() || item.status() == ItemStatus.PUBLISHED)
        .toList();
  }

  private Uni<List<ItemView>> views(
      OrganizationId organization, LocaleTag locale, ReadOptions options, List<Item> items) {
    return new Neighbourhood(queries, pages, directory, organization, locale, options.drafts())
        .around(items, options.levels(), options.altMediaText())
        .map(
            rendering ->
                items.stream()
                    .map(
                        item ->
                            new ItemView(
                                item.key().id(),
                                item.version(),
                                rendering.item(item, options.levels())))
                    .toList());
  }

  /** Reads from a collection that exists, in a locale that is known. */
  private <T> Uni<ReadAnswer<T>> within(
      OrganizationId organization,
      String collection,
      ReadOptions options,
      BiFunction<CollectionKey, LocaleTag, Uni<ReadAnswer<T>>> read) {
    Optional<CollectionKey> key = CollectionKey.parse(collection);
    if (key.isEmpty()) {
      return notFound();
    }
    return directory
        .collection(organization, key.get())
        .flatMap(
            schema ->
                schema.isEmpty()
                    ? ReadContent.<T>notFound()
                    : directory
                        .organization(organization)
                        .map(found -> found.orElseThrow().locales())
                        .flatMap(locales -> read(locales, key.get(), options, read)));
  }

  private static <T> Uni<ReadAnswer<T>> read(
      Locales locales,
      CollectionKey key,
      ReadOptions options,
      BiFunction<CollectionKey, LocaleTag, Uni<ReadAnswer<T>>> read) {
    Optional<LocaleTag> locale =
        options.locale().isEmpty()
            ? Optional.of(locales.byDefault())
            : locales.find(options.locale().get());
    return locale.isPresent()
        ? read.apply(key, locale.get())
        : Uni.createFrom()
            .item(new ReadAnswer.UnknownLocale<>("Unknown locale. " + locales.describe()));
  }

  private static <T> Uni<ReadAnswer<T>> notFound() {
    return Uni.createFrom().item(new ReadAnswer.NotFound<>());
  }
}
