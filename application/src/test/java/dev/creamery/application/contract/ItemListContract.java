package dev.creamery.application.contract;

import dev.creamery.application.port.out.ItemQueries.Placed;
import dev.creamery.application.port.out.ItemQueries.Search;
import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.read.Filter;
import dev.creamery.application.read.Operator;
import dev.creamery.application.read.Order;
import dev.creamery.application.read.Ordering;
import dev.creamery.application.read.Position;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contracts of lists have in common: items of every type, and short ways to list them. */
abstract class ItemListContract extends ContentContract {
  static final Collection SCHEMA = Schemas.everyType();

  /** Where a file comes from that is shown. */
  static final String ADDRESS = "https://example.com/a.png";

  /** A published item of the collection {@code everything}: names and plain values by turns. */
  ItemKey made(Object... namesAndValues) {
    return made(ItemStatus.PUBLISHED, namesAndValues);
  }

  ItemKey made(ItemStatus status, Object... namesAndValues) {
    return made(status, Map.of(), namesAndValues);
  }

  private ItemKey made(
      ItemStatus status, Map<String, MediaFinding> media, Object... namesAndValues) {
    ItemCommand create = ItemCommand.create(Optional.of(status), Elements.flat(namesAndValues));
    ItemKey item = accept(creates(EVERYTHING, create)).get(0);
    apply(media, item);
    return item;
  }

  /** A published item that shows a file, which the library keeps. */
  ItemKey showing(MediaFile file, Object media) {
    store().keep(file.in(organization), file);
    MediaFinding found = new MediaFinding.Found(file.in(organization), file);
    return made(ItemStatus.PUBLISHED, Map.of(ADDRESS, found), "media", media);
  }

  Selection where(Filter... filters) {
    return new Selection(
        organization, EVERYTHING, LocaleTag.NONE, false, false, List.of(filters), Optional.empty());
  }

  Selection search(String words, String... fields) {
    List<FieldDefinition> where = new ArrayList<>();
    for (String field : fields) {
      where.add(field(field));
    }
    return new Selection(
        organization,
        EVERYTHING,
        LocaleTag.NONE,
        false,
        false,
        List.of(),
        Optional.of(new Search(words, where)));
  }

  static FieldDefinition field(String key) {
    return SCHEMA.field(key).orElseThrow();
  }

  Filter filter(String key, Operator operator, FieldValue... values) {
    return new Filter(filtered(field(key)), operator, List.of(values));
  }

  /** The field that is filtered by, as the schema gives it or marked otherwise. */
  protected FieldDefinition filtered(FieldDefinition field) {
    return field;
  }

  static FieldValue text(String value) {
    return new FieldValue.Text(value);
  }

  static FieldValue number(String value) {
    return new FieldValue.Num(new BigDecimal(value));
  }

  static Ordering by(boolean newestFirst, Order... orders) {
    return new Ordering(List.of(orders), newestFirst);
  }

  static Order up(String key) {
    return new Order.ByField(field(key), false);
  }

  static Order down(String key) {
    return new Order.ByField(field(key), true);
  }

  /** The items that are found, in order of creation; as many are counted. */
  List<ItemKey> found(Selection selection) {
    List<ItemKey> found = listed(selection, Ordering.BY_ID);
    long count = run(() -> store().items().count(selection));
    if (count != found.size()) {
      throw new AssertionError("Counted " + count + ", but found " + found);
    }
    return found;
  }

  List<ItemKey> listed(Selection selection, Ordering ordering) {
    return slice(selection, ordering, MANY, 0);
  }

  List<ItemKey> slice(Selection selection, Ordering ordering, int limit, long offset) {
    return run(() -> store().items().slice(selection, ordering, limit, offset)).stream()
        .map(Item::key)
        .toList();
  }

  /** The items as they come when each is asked for by the position of the one before. */
  List<ItemKey> stepByStep(Selection selection, Ordering ordering) {
    List<ItemKey> all = new ArrayList<>();
    Optional<Position> last = Optional.empty();
    for (List<Placed> next = after(selection, ordering, last);
        !next.isEmpty();
        next = after(selection, ordering, last)) {
      all.add(next.get(0).item().key());
      last = Optional.of(next.get(0).position());
    }
    return all;
  }

  List<Placed> after(Selection selection, Ordering ordering, Optional<Position> last) {
    return run(() -> store().items().after(selection, ordering, last, 1));
  }
}
