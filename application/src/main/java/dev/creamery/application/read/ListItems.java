package dev.creamery.application.read;

import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.ItemQueries.Placed;
import dev.creamery.application.port.out.ItemQueries.Search;
import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.port.out.OutOfPatience;
import dev.creamery.domain.item.Item;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Lists the items of one place. */
record ListItems(ItemQueries queries, ItemViews views, ReadPlace place, ReadOptions options) {

  Uni<ReadAnswer<ContentPage>> list(Criteria criteria, Paging paging) {
    CriteriaReader reader = new CriteriaReader(place.schema(), views.mediaUrls());
    List<Filter> filters = reader.filters(criteria.conditions());
    Ordering ordering = reader.ordering(criteria.order());
    if (reader.refusal().isPresent()) {
      return Uni.createFrom().item(new ReadAnswer.BadCriteria<>(reader.refusal().get()));
    }
    Selection selection =
        new Selection(
            place.organization(),
            place.schema().key(),
            place.locale(),
            options.drafts(),
            criteria.deleted(),
            filters,
            criteria.words().map(this::search));
    return list(selection, ordering, paging)
        .onFailure(OutOfPatience.class)
        .recoverWithUni(failure -> tooSlow(new SlowList(selection, ordering), failure));
  }

  private static Uni<ReadAnswer<ContentPage>> tooSlow(SlowList list, Throwable failure) {
    return list.advice()
        .map(
            advice ->
                Uni.createFrom().<ReadAnswer<ContentPage>>item(new ReadAnswer.TooSlow<>(advice)))
        .orElseGet(() -> Uni.createFrom().failure(failure));
  }

  private Search search(String words) {
    return new Search(
        words, place.schema().fields().stream().filter(field -> field.type().isTextual()).toList());
  }

  private Uni<ReadAnswer<ContentPage>> list(Selection selection, Ordering ordering, Paging paging) {
    if (!(paging.start() instanceof Paging.After after)) {
      return slice(selection, ordering, paging).map(ReadAnswer.Found::new);
    }
    Optional<Position> last = after.cursor().flatMap(cursor -> Cursor.read(cursor, ordering));
    return after.cursor().isPresent() && last.isEmpty()
        ? Uni.createFrom()
            .item(
                new ReadAnswer.BadCursor<>(
                    "The cursor is damaged, or it is of a list in another order. Begin again with"
                        + " an empty cursor."))
        : after(selection, ordering, paging, last).map(ReadAnswer.Found::new);
  }

  private Uni<ContentPage> slice(Selection selection, Ordering ordering, Paging paging) {
    long offset = paging.start() instanceof Paging.At at ? at.offset() : 0;
    return count(selection, paging)
        .flatMap(
            count ->
                queries
                    .slice(selection, ordering, paging.limit(), offset)
                    .flatMap(items -> page(count, items, Optional.empty())));
  }

  private Uni<ContentPage> after(
      Selection selection, Ordering ordering, Paging paging, Optional<Position> last) {
    return count(selection, paging)
        .flatMap(
            count ->
                queries
                    // One more than wanted tells whether the list goes on.
                    .after(selection, ordering, last, paging.limit() + 1)
                    .flatMap(found -> page(count, ordering, paging.limit(), found)));
  }

  private Uni<ContentPage> page(long count, Ordering ordering, int limit, List<Placed> found) {
    List<Placed> shown = found.subList(0, Math.min(limit, found.size()));
    Optional<String> next =
        found.size() > limit
            ? Optional.of(Cursor.write(ordering, shown.get(limit - 1).position()))
            : Optional.empty();
    return page(count, shown.stream().map(Placed::item).toList(), next);
  }

  private Uni<ContentPage> page(long count, List<Item> items, Optional<String> next) {
    return views.of(place, options, items).map(shown -> new ContentPage(count, shown, next));
  }

  private Uni<Long> count(Selection selection, Paging paging) {
    return paging.counted() ? queries.count(selection) : Uni.createFrom().item(0L);
  }
}
