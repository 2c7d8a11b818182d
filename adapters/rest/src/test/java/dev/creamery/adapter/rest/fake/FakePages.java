package dev.creamery.adapter.rest.fake;

import dev.creamery.application.access.Principal;
import dev.creamery.application.page.PageList;
import dev.creamery.application.page.PageListing;
import dev.creamery.application.port.in.PageReads;
import dev.creamery.application.port.in.PageWrites;
import dev.creamery.application.read.PageShape;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Has the page {@code about} and no locale {@code xx}; answers writes as a test wants. */
@Singleton
public class FakePages implements PageWrites, PageReads {
  public static final int COUNT = 25;

  /** The page that there is. */
  public static final Page ABOUT =
      new Page(
          new PageSlug("about"),
          "Über uns",
          PageType.NONE,
          ItemStatus.PUBLISHED,
          new PageFields(
              Map.of(
                  LocaleTag.NONE,
                  new InputValue.Members(Map.of("hero", new InputValue.Text("Hi"))))),
          Optional.of(Instant.parse("2024-05-17T14:14:41.484894Z")),
          Instant.parse("2024-05-18T00:00:00Z"));

  /** Who writes what: the kind of write, the names in it, and the locale. */
  private final List<List<Object>> seen = new CopyOnWriteArrayList<>();

  private volatile Uni<PageDecision> answer = saved();
  private volatile Optional<PageListing> listing = Optional.empty();
  private volatile boolean drafts;

  private static Uni<PageDecision> saved() {
    return Uni.createFrom().item(new PageDecision.Saved(ABOUT, true));
  }

  public void reset() {
    seen.clear();
    answer = saved();
  }

  public void answer(PageDecision decision) {
    answer = Uni.createFrom().item(decision);
  }

  public void fail(Throwable failure) {
    answer = Uni.createFrom().failure(failure);
  }

  /** All writes that got this far. */
  public List<List<Object>> seen() {
    return List.copyOf(seen);
  }

  /** What the last list asked for. */
  public PageListing listing() {
    return listing.orElseThrow();
  }

  /** Whether the last read of one page asked for drafts. */
  public boolean drafts() {
    return drafts;
  }

  @Override
  public Uni<PageDecision> create(
      OrganizationId organization, InputValue.Members body, Optional<String> locale) {
    seen.add(List.of("create", body, locale.orElse("")));
    return answer;
  }

  @Override
  public Uni<PageDecision> change(
      OrganizationId organization,
      String type,
      String slug,
      InputValue.Members body,
      Optional<String> locale) {
    seen.add(List.of("change", type, slug, body, locale.orElse("")));
    return answer;
  }

  @Override
  public Uni<PageDecision> put(OrganizationId organization, String slug, InputValue.Members body) {
    seen.add(List.of("put", slug, body));
    return answer;
  }

  @Override
  public Uni<PageDecision> delete(Principal who, String type, String slug) {
    seen.add(List.of("delete", who.tokenName(), type, slug));
    return answer;
  }

  @Override
  public Uni<ReadAnswer<PageList>> list(OrganizationId organization, PageListing wanted) {
    listing = Optional.of(wanted);
    InputValue.Members about = PageShape.shown(ABOUT, LocaleTag.NONE);
    return Uni.createFrom()
        .item(answer(wanted.locale(), new PageList(COUNT, List.of(about)), wanted.type(), "about"));
  }

  @Override
  public Uni<ReadAnswer<InputValue.Members>> page(
      OrganizationId organization,
      String type,
      String slug,
      Optional<String> locale,
      boolean draftsToo) {
    drafts = draftsToo;
    return Uni.createFrom()
        .item(answer(locale, PageShape.shown(ABOUT, LocaleTag.NONE), type, slug));
  }

  private static <T> ReadAnswer<T> answer(
      Optional<String> locale, T found, String type, String slug) {
    if (locale.equals(Optional.of("xx"))) {
      return new ReadAnswer.UnknownLocale<>("Unknown locale. Known locales: en, es.");
    }
    return slug.equals("about") && !type.contains(" ")
        ? new ReadAnswer.Found<>(found)
        : new ReadAnswer.NotFound<>();
  }

  @Override
  public Uni<PageList> all(OrganizationId organization, int page, int pageSize) {
    return Uni.createFrom().item(new PageList(1, List.of(PageShape.whole(ABOUT))));
  }

  @Override
  public Uni<Optional<InputValue.Members>> whole(OrganizationId organization, String slug) {
    return Uni.createFrom()
        .item(Optional.of(PageShape.whole(ABOUT)).filter(page -> slug.equals("about")));
  }
}
