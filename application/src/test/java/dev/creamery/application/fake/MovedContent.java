package dev.creamery.application.fake;

import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.organization.LocaleMove;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageFields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Content of an organization as it is after a move; that of all others as it was. */
record MovedContent(OrganizationId organization, LocaleMove move) {
  Item item(Item item) {
    return isOurs(item.key())
        ? new Item(
            item.key(),
            item.collection(),
            item.status(),
            item.version(),
            item.deleted(),
            new LocalizedFields(moved(item.fields().byLocale())))
        : item;
  }

  InMemoryContent.Kept kept(InMemoryContent.Kept kept) {
    return new InMemoryContent.Kept(
        item(kept.item()), kept.writer(), kept.command(), kept.change(), kept.at());
  }

  Page page(OrganizationId owner, Page page) {
    return owner.equals(organization)
        ? new Page(
            page.slug(),
            page.title(),
            page.type(),
            page.status(),
            new PageFields(moved(page.fields().byLocale())),
            page.published(),
            page.updated())
        : page;
  }

  /** Moves the claims of items that are still to be moved; of two for one value the older stays. */
  void claims(Map<UniqueKey, Long> claims, Map<ItemKey, Item> items) {
    claims.entrySet().removeIf(claim -> isTo(claim.getKey()) && moves(items, claim.getValue()));
    Map<UniqueKey, Long> from = new HashMap<>(claims);
    from.keySet().removeIf(key -> !isIn(key, move.from()));
    claims.keySet().removeAll(from.keySet());
    from.forEach((key, item) -> claims.putIfAbsent(inNewLocale(key), item));
  }

  private boolean moves(Map<ItemKey, Item> items, long id) {
    Item item = items.get(new ItemKey(organization, id));
    return item != null && item.fields().byLocale().containsKey(move.from());
  }

  private boolean isTo(UniqueKey key) {
    return isIn(key, move.to());
  }

  private boolean isIn(UniqueKey key, LocaleTag locale) {
    return key.organization().equals(organization) && key.locale().equals(locale);
  }

  private UniqueKey inNewLocale(UniqueKey key) {
    return new UniqueKey(
        key.organization(), key.collection(), key.field(), key.storedAs(), move.to(), key.value());
  }

  private boolean isOurs(ItemKey key) {
    return key.organization().equals(organization);
  }

  private <T> Map<LocaleTag, T> moved(Map<LocaleTag, T> byLocale) {
    Map<LocaleTag, T> moved = new LinkedHashMap<>(byLocale);
    T content = moved.remove(move.from());
    if (content != null) {
      moved.put(move.to(), content);
    }
    return moved;
  }
}
