package dev.creamery.domain.command;

import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.item.ItemStatus;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks to be done to one item.
 *
 * @param status the status asked for; empty where the kind's own rule decides: draft for a create
 *     or replace, as it is for a patch
 * @param fields what was sent of fields; no locale for a delete or restore
 */
public record ItemCommand(CommandKind kind, Optional<ItemStatus> status, LocalizedInput fields) {
  private static final LocalizedInput NO_FIELDS = new LocalizedInput(false, Map.of());

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
}
