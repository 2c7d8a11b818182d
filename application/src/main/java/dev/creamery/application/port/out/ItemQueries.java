package dev.creamery.application.port.out;

import dev.creamery.application.read.Filter;
import dev.creamery.application.read.Ordering;
import dev.creamery.application.read.Position;
import dev.creamery.application.read.VersionView;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Looks items up for readers. Deleted items are in no answer but where they are asked for. Fails
 * with {@link Unavailable}, which is {@link OutOfPatience} where looking took too long.
 */
public interface ItemQueries {
  /**
   * Which items of a collection are meant.
   *
   * @param locale those that were written in this locale, which is also where filters look
   * @param drafts whether drafts are meant too
   * @param deleted whether those in the bin are meant, drafts or not, instead of those that are not
   * @param filters all of which must hold
   * @param search what must be found in the text; empty where anything will do
   */
  record Selection(
      OrganizationId organization,
      CollectionKey collection,
      LocaleTag locale,
      boolean drafts,
      boolean deleted,
      List<Filter> filters,
      Optional<Search> search) {
    public Selection {
      filters = List.copyOf(filters);
    }

    /** All items that are not in the bin. */
    public static Selection of(
        OrganizationId organization, CollectionKey collection, LocaleTag locale, boolean drafts) {
      return new Selection(
          organization, collection, locale, drafts, false, List.of(), Optional.empty());
    }

    /** Whether nothing is asked of what items hold. */
    public boolean takesAnyContent() {
      return filters.isEmpty() && search.isEmpty();
    }
  }

  /**
   * A search in text.
   *
   * @param words as people type them: words, {@code "phrases"}, {@code or}, {@code -not}; whole
   *     words in any case
   * @param fields where to look: fields of text; nothing is found where there are none
   */
  record Search(String words, List<FieldDefinition> fields) {
    public Search {
      fields = List.copyOf(fields);
    }
  }

  /** An item and where it stands in the list that it was found in. */
  record Placed(Item item, Position position) {}

  /** How many items are meant: at once where nothing is asked of their content, however many. */
  Uni<Long> count(Selection selection);

  /** The items in this order, from the one at this offset. */
  Uni<List<Item>> slice(Selection selection, Ordering ordering, int limit, long offset);

  /**
   * The items that come next in this order.
   *
   * @param last after which; empty for the beginning
   */
  Uni<List<Placed>> after(
      Selection selection, Ordering ordering, Optional<Position> last, int limit);

  /** Those of these items that exist, in no particular order. */
  Uni<List<Item>> byIds(OrganizationId organization, Collection<Long> ids);

  /** The item of that version; the deleted ones too. Empty where there is none. */
  Uni<Optional<Item>> version(ItemKey item, long version);

  /** The versions of an item, newest first, from the one at this offset; the deleted ones too. */
  Uni<List<VersionView>> versions(ItemKey item, int limit, long offset);

  /** The item as it is now, in the bin or not; empty where there is none. */
  Uni<Optional<Item>> current(ItemKey item);
}
