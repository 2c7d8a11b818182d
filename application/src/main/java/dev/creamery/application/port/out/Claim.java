package dev.creamery.application.port.out;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a transaction holds alone until it ends: items, and their unfinished commands.
 *
 * @param commands the first unfinished commands of the items, in order of acceptance over all items
 * @param items the items that exist, the deleted ones too
 * @param schemas the collections of the commands, as they are now
 * @param flatLocales where flat content of the organizations of those collections goes, from now
 *     until the transaction ends
 * @param versions what items were at the versions that commands are to restore, those that exist
 * @param again items that somebody else holds just now, or that have more commands than were taken
 * @param wholes operations that are applied as a whole, and are the next to be of an item; with
 *     that item. None of their commands is among these
 */
public record Claim(
    List<PendingCommand> commands,
    Map<ItemKey, Item> items,
    Map<SchemaKey, Collection> schemas,
    Map<OrganizationId, LocaleTag> flatLocales,
    Map<VersionKey, Item> versions,
    Set<ItemKey> again,
    Map<UUID, ItemKey> wholes) {
  /** A collection of an organization. */
  public record SchemaKey(OrganizationId organization, CollectionKey collection) {}

  /** A version of an item. */
  public record VersionKey(ItemKey item, long version) {
    /** The version that a command is to restore; empty where it is to do something else. */
    public static Optional<VersionKey> of(PendingCommand command) {
      return command.command().version().map(version -> new VersionKey(command.item(), version));
    }
  }

  public Claim {
    commands = List.copyOf(commands);
    items = Map.copyOf(items);
    schemas = Map.copyOf(schemas);
    flatLocales = Map.copyOf(flatLocales);
    versions = Map.copyOf(versions);
    again = Set.copyOf(again);
    wholes = Map.copyOf(wholes);
  }

  /** Nothing but items to come back to. */
  public static Claim comeBackTo(Set<ItemKey> items) {
    return new Claim(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), items, Map.of());
  }

  /** The same claim, with something else known of its commands. */
  public Claim with(UnaryOperator<PendingCommand> known) {
    return new Claim(
        commands.stream().map(known).toList(),
        items,
        schemas,
        flatLocales,
        versions,
        again,
        wholes);
  }

  /** The schema that judges a command; empty where its collection is gone. */
  public Optional<Collection> schema(PendingCommand command) {
    return Optional.ofNullable(
        schemas.get(new SchemaKey(command.item().organization(), command.collection())));
  }

  /** What a command of a collection that is there asks for, in the locales of now. */
  public ItemCommand asked(PendingCommand command) {
    LocaleTag flatLocale = flatLocales.getOrDefault(command.item().organization(), LocaleTag.NONE);
    return command.command().in(flatLocale);
  }

  /** What the item was at the version that a command is to restore; empty where it never was. */
  public Optional<Item> version(PendingCommand command) {
    return VersionKey.of(command).map(versions::get);
  }
}
