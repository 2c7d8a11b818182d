package dev.creamery.domain.item;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.FieldChanges;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The life of one item: what each kind of command makes of the state it finds. Pure functions.
 *
 * @param collection the schema that judges the result
 */
public record ItemTransition(Collection collection, ItemKey key) {
  private static final long BEFORE_THE_FIRST = 0;

  public Decision create(
      Optional<Item> current, Optional<ItemStatus> status, FieldChanges changes) {
    if (current.isPresent()) {
      return Decision.rejected(ErrorCode.ITEM_EXISTS, "An item with this id exists already.");
    }
    Item none =
        new Item(
            key,
            collection.key(),
            ItemStatus.DRAFT,
            BEFORE_THE_FIRST,
            false,
            LocalizedFields.EMPTY);
    return settle(
        none, status.orElse(ItemStatus.DRAFT), LocalizedFields.EMPTY.with(changes), all());
  }

  /** The whole item is given: absent fields and locales are cleared. */
  public Decision replace(
      Optional<Item> current, Optional<ItemStatus> status, FieldChanges changes) {
    ItemStatus next = status.orElse(ItemStatus.DRAFT);
    LocalizedFields fields = LocalizedFields.EMPTY.with(changes);
    return alive(current)
        .map(item -> settle(item, next, fields, all()))
        .orElseGet(ItemTransition::notFound);
  }

  /**
   * Only what is named changes; the merged result is judged as a whole.
   *
   * @param localized whether the client wrote the locales; violations elsewhere name theirs anyway
   */
  public Decision patch(
      Optional<Item> current,
      Optional<ItemStatus> status,
      FieldChanges changes,
      boolean localized) {
    ContentCheck check =
        new ContentCheck(
            collection, locale -> localized || !changes.byLocale().containsKey(locale));
    return alive(current)
        .map(item -> settle(item, status.orElse(item.status()), item.fields().with(changes), check))
        .orElseGet(ItemTransition::notFound);
  }

  public Decision delete(Optional<Item> current) {
    return current
        .<Decision>map(
            item ->
                item.deleted()
                    ? new Decision.Unchanged(item)
                    : new Decision.Applied(item.binned(), ItemEvent.DELETE))
        .orElseGet(ItemTransition::notFound);
  }

  /**
   * Takes a deleted item out of the bin, with the status that it had. What it referred to may have
   * been deleted meanwhile.
   *
   * @param gone the targets that are not there any more
   */
  public Decision restore(Optional<Item> current, Predicate<ReferenceTarget> gone) {
    return current
        .<Decision>map(
            item ->
                item.deleted()
                    ? new Decision.Applied(
                        item.restored(item.fields().without(gone)),
                        ItemEvent.of(false, item.status()))
                    : new Decision.Unchanged(item))
        .orElseGet(ItemTransition::notFound);
  }

  /**
   * Makes the item what it was at an earlier version, status included, without what it referred to
   * then and is not there any more. The result is judged as a whole. An item in the bin stays
   * there.
   *
   * @param then the item of that version
   * @param gone the targets that are not there any more
   */
  public Decision restoreVersion(
      Optional<Item> current, Item then, Predicate<ReferenceTarget> gone) {
    return alive(current)
        .map(item -> settle(item, then.status(), then.fields().without(gone), all()))
        .orElseGet(ItemTransition::notFound);
  }

  /** What keeps an item from having this content. */
  public static List<Violation> violations(Collection collection, LocalizedFields fields) {
    return all(collection).violations(fields);
  }

  /**
   * Takes references to a deleted target out of the item, which is not judged anew: the client of
   * the delete cannot mend it. Items in the bin lose theirs when they are restored.
   */
  public Decision unlink(Optional<Item> current, ReferenceTarget target) {
    return current
        .<Decision>map(
            item -> {
              LocalizedFields left = item.fields().without(target::isSame);
              return item.deleted() || left.equals(item.fields())
                  ? new Decision.Unchanged(item)
                  : new Decision.Applied(
                      item.changed(item.status(), left),
                      ItemEvent.of(item.status() == ItemStatus.PUBLISHED, item.status()));
            })
        .orElseGet(ItemTransition::notFound);
  }

  private static Optional<Item> alive(Optional<Item> current) {
    return current.filter(item -> !item.deleted());
  }

  private ContentCheck all() {
    return all(collection);
  }

  private static ContentCheck all(Collection collection) {
    return new ContentCheck(collection, locale -> true);
  }

  private Decision settle(
      Item item, ItemStatus status, LocalizedFields fields, ContentCheck check) {
    List<Violation> violations = check.violations(fields);
    if (!violations.isEmpty()) {
      return new Decision.Rejected(violations);
    }
    if (item.version() > 0 && item.status() == status && item.fields().equals(fields)) {
      return new Decision.Unchanged(item);
    }
    boolean wasPublished = item.version() > 0 && item.status() == ItemStatus.PUBLISHED;
    return new Decision.Applied(item.changed(status, fields), ItemEvent.of(wasPublished, status));
  }

  private static Decision notFound() {
    return Decision.rejected(ErrorCode.ITEM_NOT_FOUND, "The item does not exist or is deleted.");
  }
}
