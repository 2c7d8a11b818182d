package dev.creamery.application.fake;

import dev.creamery.application.fake.InMemoryContent.Kept;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.read.Ordering;
import dev.creamery.application.read.Position;
import dev.creamery.application.read.VersionView;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Items of an {@link InMemoryContent}. */
public final class InMemoryItemQueries implements ItemQueries {
  private final InMemoryContent content;
  private int asked;

  public InMemoryItemQueries(InMemoryContent content) {
    this.content = content;
  }

  /** How many questions were asked so far. */
  public int asked() {
    return asked;
  }

  @Override
  public Uni<Long> count(Selection selection) {
    return answer(() -> selected(selection).count());
  }

  @Override
  public Uni<List<Item>> slice(Selection selection, Ordering ordering, int limit, long offset) {
    return answer(
        () -> placed(selection, ordering).skip(offset).limit(limit).map(Placed::item).toList());
  }

  @Override
  public Uni<List<Placed>> after(
      Selection selection, Ordering ordering, Optional<Position> last, int limit) {
    Comparator<Position> order = PositionOrder.of(ordering);
    return answer(
        () ->
            placed(selection, ordering)
                .filter(one -> last.isEmpty() || order.compare(one.position(), last.get()) > 0)
                .limit(limit)
                .toList());
  }

  private Stream<Placed> placed(Selection selection, Ordering ordering) {
    Comparator<Position> order = PositionOrder.of(ordering);
    return selected(selection)
        .map(item -> place(item, selection, ordering))
        .sorted((one, other) -> order.compare(one.position(), other.position()));
  }

  private Placed place(Item item, Selection selection, Ordering ordering) {
    List<Kept> history = content.history(item.key());
    return new Placed(
        item,
        new Position(
            ordering.orders().stream()
                .map(order -> PositionOrder.key(order, item, selection.locale(), history))
                .toList(),
            item.key().id()));
  }

  private Stream<Item> selected(Selection selection) {
    return all(selection.organization()).stream()
        .filter(item -> item.deleted() == selection.deleted())
        .filter(item -> item.collection().equals(selection.collection()))
        .filter(item -> item.fields().byLocale().containsKey(selection.locale()))
        .filter(
            item ->
                selection.deleted() || selection.drafts() || item.status() == ItemStatus.PUBLISHED)
        .filter(item -> new ContentMatch(item.fields().in(selection.locale())).fits(selection));
  }

  @Override
  public Uni<List<Item>> byIds(OrganizationId organization, Collection<Long> ids) {
    return answer(
        () ->
            all(organization).stream()
                .filter(item -> !item.deleted() && ids.contains(item.key().id()))
                .toList());
  }

  @Override
  public Uni<Optional<Item>> current(ItemKey item) {
    return answer(() -> content.item(item));
  }

  @Override
  public Uni<Optional<Item>> version(ItemKey item, long version) {
    return answer(() -> content.version(item, version));
  }

  @Override
  public Uni<List<VersionView>> versions(ItemKey item, int limit, long offset) {
    return answer(
        () ->
            content.history(item).stream()
                .sorted(Comparator.comparingLong(kept -> -kept.change()))
                .skip(offset)
                .limit(limit)
                .map(InMemoryItemQueries::view)
                .toList());
  }

  private static VersionView view(Kept kept) {
    return new VersionView(
        kept.item().version(),
        kept.item().status(),
        kept.item().deleted(),
        kept.at(),
        kept.command().editor(),
        kept.command().operation());
  }

  private <T> Uni<T> answer(Supplier<T> answer) {
    return Uni.createFrom()
        .item(
            () -> {
              asked++;
              return answer.get();
            });
  }

  private List<Item> all(OrganizationId organization) {
    synchronized (content) {
      return content
          .items()
          .filter(item -> item.key().organization().equals(organization))
          .sorted(Comparator.comparingLong(item -> item.key().id()))
          .toList();
    }
  }
}
