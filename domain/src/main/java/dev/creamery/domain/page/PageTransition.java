package dev.creamery.domain.page;

import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What writes make of a page. Pure: the same page and the same write always come to the same.
 *
 * @param now the time of the write
 * @param flatLocale where flat content goes at that time
 */
public record PageTransition(Instant now, LocaleTag flatLocale) {
  /**
   * Makes a page that does not exist.
   *
   * @param change has a title
   */
  public PageDecision create(Optional<Page> current, PageSlug slug, PageChange change) {
    return current.isPresent()
        ? rejected(ErrorCode.NOT_UNIQUE, "slug", "A page with this slug exists. Choose another.")
        : replace(current, slug, change);
  }

  /**
   * Makes a page, or replaces all of it but its slug.
   *
   * @param change has a title
   */
  public PageDecision replace(Optional<Page> current, PageSlug slug, PageChange change) {
    return next(
        current,
        new Page(
            slug,
            change.title().orElseThrow(),
            change.type().orElse(PageType.NONE),
            change.status().orElse(ItemStatus.DRAFT),
            fields(change).map(PageFields::of).orElse(PageFields.NONE),
            Optional.empty(),
            now));
  }

  /** Changes what is mentioned; the fields of an object within a field are not told apart. */
  public PageDecision patch(Optional<Page> current, PageAddress address, PageChange change) {
    Optional<Page> found = current.filter(address::leadsTo);
    return found
        .map(
            page ->
                next(
                    found,
                    new Page(
                        page.slug(),
                        change.title().orElse(page.title()),
                        change.type().orElse(page.type()),
                        change.status().orElse(page.status()),
                        fields(change).map(page.fields()::with).orElse(page.fields()),
                        Optional.empty(),
                        now)))
        .orElseGet(PageDecision.Missing::new);
  }

  /**
   * Deletes the page at this address, for ever.
   *
   * @param editor who deletes it
   */
  public PageDecision delete(Optional<Page> current, PageAddress address, String editor) {
    return current.filter(address::leadsTo).isPresent()
        ? new PageDecision.Deleted(editor)
        : new PageDecision.Missing();
  }

  private Optional<LocalizedInput> fields(PageChange change) {
    return change.fields().map(input -> input.in(flatLocale));
  }

  /** Decides for a state whose times are still to be told from those of the one before. */
  private PageDecision next(Optional<Page> before, Page wanted) {
    if (wanted.fields().areTooMany()) {
      return rejected(
          ErrorCode.TOO_MANY,
          "fields",
          "A page has at most " + PageFields.MOST + " fields in a locale.");
    }
    if (wanted.fields().areTooLong()) {
      return rejected(
          ErrorCode.TOO_LONG,
          "fields",
          "The fields of a page have at most "
              + PageFields.LONGEST
              + " characters, numbers written out in full.");
    }
    Page next =
        at(wanted, published(before.flatMap(Page::published), wanted.status()), wanted.updated());
    return before
        .filter(page -> at(next, next.published(), page.updated()).equals(page))
        .<PageDecision>map(PageDecision.Unchanged::new)
        .orElseGet(() -> new PageDecision.Saved(next, before.isEmpty()));
  }

  private Optional<Instant> published(Optional<Instant> before, ItemStatus status) {
    return status == ItemStatus.PUBLISHED ? before.or(() -> Optional.of(now)) : Optional.empty();
  }

  private static Page at(Page page, Optional<Instant> published, Instant updated) {
    return new Page(
        page.slug(), page.title(), page.type(), page.status(), page.fields(), published, updated);
  }

  private static PageDecision rejected(ErrorCode code, String member, String message) {
    return new PageDecision.Rejected(List.of(new Violation(code, Path.of(member), message)));
  }
}
