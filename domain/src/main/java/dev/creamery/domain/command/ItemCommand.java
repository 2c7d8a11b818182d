package dev.creamery.domain.command;

import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.reference.ReferenceTarget;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked to be done to one item.
 *
 * @param status the status asked for; empty where the kind's own rule decides: draft for a create
 *     or replace, as it is for a patch
 * @param fields what was sent of fields; no locale for a delete, restore or unlink
 * @param unlinked what an unlink takes out of the item; empty for every other kind
 */
public record ItemCommand(
    CommandKind kind,
    Optional<ItemStatus> status,
    LocalizedInput fields,
    Optional<ReferenceTarget> unlinked) {
  private static final LocalizedInput NO_FIELDS = new LocalizedInput(false, Map.of());

  public ItemCommand {
    if ((kind == CommandKind.UNLINK) != unlinked.isPresent()) {
      throw new IllegalArgumentException("An unlink, and only that, names what is unlinked");
    }
  }

  /** A command of a kind that clients send. */
  public ItemCommand(CommandKind kind, Optional<ItemStatus> status, LocalizedInput fields) {
    this(kind, status, fields, Optional.empty());
  }

  public static ItemCommand create(Optional<ItemStatus> status, LocalizedInput fields) {
    return new ItemCommand(CommandKind.CREATE, status, fields);
  }

  public static ItemCommand replace(Optional<ItemStatus> status, LocalizedInput fields) {
    return new ItemCommand(CommandKind.REPLACE, status, fields);
  }

  public static ItemCommand patch(Optional<ItemStatus> status, LocalizedInput fields) {
    return new ItemCommand(CommandKind.PATCH, status, fields);
  }

  public static ItemCommand delete() {
    return new ItemCommand(CommandKind.DELETE, Optional.empty(), NO_FIELDS);
  }

  public static ItemCommand restore() {
    return new ItemCommand(CommandKind.RESTORE, Optional.empty(), NO_FIELDS);
  }

  public static ItemCommand unlink(ReferenceTarget target) {
    return new ItemCommand(CommandKind.UNLINK, Optional.empty(), NO_FIELDS, Optional.of(target));
  }
}
