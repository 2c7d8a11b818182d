package dev.creamery.application.port.out;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a transaction holds alone until it ends: items, and their unfinished commands.
 *
 * @param commands the first unfinished commands of the items, in order of acceptance over all items
 * @param items the items that exist, the deleted ones too
 * @param schemas the collections of the commands, as they are now
 * @param versions what items were at the versions that commands are to restore, those that exist
 * @param again items that somebody else holds just now, or that have more commands than were taken
 */
public record Claim(
    List<PendingCommand> commands,
    Map<ItemKey, Item> items,
    Map<SchemaKey, Collection> schemas,
    Map<VersionKey, Item> versions,
    Set<ItemKey> again) {
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
    versions = Map.copyOf(versions);
    again = Set.copyOf(again);
  }

  /** The schema that judges a command; empty where its collection is gone. */
  public Optional<Collection> schema(PendingCommand command) {
    return Optional.ofNullable(
        schemas.get(new SchemaKey(command.item().organization(), command.collection())));
  }

  /** What the item was at the version that a command is to restore; empty where it never was. */
  public Optional<Item> version(PendingCommand command) {
    return VersionKey.of(command).map(versions::get);
  }
}
