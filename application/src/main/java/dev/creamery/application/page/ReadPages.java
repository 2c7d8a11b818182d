package dev.creamery.application.page;

import dev.creamery.application.port.in.PageReads;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.application.port.out.PageRepository.Selection;
import dev.creamery.application.read.PageShape;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageAddress;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import dev.creamery.domain.page.PageWords;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads pages: finds them and shows them. */
public final class ReadPages implements PageReads {
  private final Directory directory;
  private final PageRepository repository;

  public ReadPages(Directory directory, PageRepository repository) {
    this.directory = directory;
    this.repository = repository;
  }

  @Override
  public Uni<ReadAnswer<PageList>> list(OrganizationId organization, PageListing wanted) {
    Optional<PageType> type = PageType.parse(wanted.type());
    Optional<Set<String>> words = wanted.query().map(PageWords::of);
    return type.isEmpty()
        ? notFound()
        : within(
            organization,
            wanted.locale(),
            locale -> {
              Selection selection =
                  new Selection(
                      organization,
                      type.filter(one -> !one.equals(PageType.NONE)),
                      Optional.of(locale),
                      wanted.drafts(),
                      wanted.filters(),
                      words.orElse(Set.of()));
              return words.filter(Set::isEmpty).isPresent()
                  ? found(new PageList(0, List.of()))
                  : slice(
                          selection,
                          wanted.page(),
                          wanted.pageSize(),
                          page -> PageShape.shown(page, locale))
                      .map(ReadAnswer.Found::new);
            });
  }

  @Override
  public Uni<ReadAnswer<InputValue.Members>> page(
      OrganizationId organization,
      String type,
      String slug,
      Optional<String> locale,
      boolean drafts) {
    Optional<PageAddress> address = PageAddress.parse(type, slug);
    return address.isEmpty()
        ? notFound()
        : within(
            organization,
            locale,
            shown ->
                find(organization, address.get().slug())
                    .map(
                        page ->
                            page.filter(address.get()::leadsTo)
                                .filter(one -> one.fields().in(shown).isPresent())
                                .filter(one -> drafts || one.status() == ItemStatus.PUBLISHED)
                                .<ReadAnswer<InputValue.Members>>map(
                                    one -> new ReadAnswer.Found<>(PageShape.shown(one, shown)))
                                .orElseGet(ReadAnswer.NotFound::new)));
  }

  @Override
  public Uni<PageList> all(OrganizationId organization, int page, int pageSize) {
    return slice(Selection.all(organization), page, pageSize, PageShape::whole);
  }

  @Override
  public Uni<Optional<InputValue.Members>> whole(OrganizationId organization, String slug) {
    Optional<PageSlug> known = PageSlug.parse(slug);
    return known.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : find(organization, known.get()).map(page -> page.map(PageShape::whole));
  }

  private Uni<Optional<Page>> find(OrganizationId organization, PageSlug slug) {
    return repository.bySlugs(organization, List.of(slug)).map(pages -> pages.stream().findFirst());
  }

  private Uni<PageList> slice(
      Selection selection, int page, int pageSize, Function<Page, InputValue.Members> shape) {
    return repository
        .count(selection)
        .flatMap(
            count ->
                repository
                    .slice(selection, pageSize, (long) (page - 1) * pageSize)
                    .map(found -> new PageList(count, found.stream().map(shape).toList())));
  }

  private <T> Uni<ReadAnswer<T>> within(
      OrganizationId organization,
      Optional<String> name,
      Function<LocaleTag, Uni<ReadAnswer<T>>> read) {
    return directory
        .organization(organization)
        .map(found -> found.orElseThrow().locales())
        .flatMap(
            locales -> {
              Optional<LocaleTag> locale =
                  name.isEmpty() ? Optional.of(locales.byDefault()) : locales.find(name.get());
              return locale.isPresent()
                  ? read.apply(locale.get())
                  : Uni.createFrom()
                      .item(
                          new ReadAnswer.UnknownLocale<T>("Unknown locale. " + locales.describe()));
            });
  }

  private static <T> Uni<ReadAnswer<T>> found(T value) {
    return Uni.createFrom().item(new ReadAnswer.Found<>(value));
  }

  private static <T> Uni<ReadAnswer<T>> notFound() {
    return Uni.createFrom().item(new ReadAnswer.NotFound<>());
  }
}
