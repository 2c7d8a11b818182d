package dev.creamery.domain.command;

import dev.creamery.domain.field.LocaleTag;
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
 * @param fields what was sent of fields; no locale for a delete, an unlink and every restore
 * @param unlinked what an unlink takes out of the item; empty for every other kind
 * @param version the version, from 1, that is to be restored; empty for every other kind
 * @param precondition without which it is rejected; empty where nothing is asked of the item
 */
public record ItemCommand(
    CommandKind kind,
    Optional<ItemStatus> status,
    LocalizedInput fields,
    Optional<ReferenceTarget> unlinked,
    Optional<Long> version,
    Optional<Precondition> precondition) {
  private static final LocalizedInput NO_FIELDS = new LocalizedInput(false, Map.of());

  public ItemCommand {
    if ((kind == CommandKind.UNLINK) != unlinked.isPresent()) {
      throw new IllegalArgumentException("An unlink, and only that, names what is unlinked");
    }
    if ((kind == CommandKind.RESTORE_VERSION) != version.isPresent()) {
      throw new IllegalArgumentException("A restore of a version, and only that, names one");
    }
  }

  /** A command of a kind that asks for nothing but a status and fields. */
  public ItemCommand(CommandKind kind, Optional<ItemStatus> status, LocalizedInput fields) {
    this(kind, status, fields, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same command, under a precondition or under none. */
  public ItemCommand requiring(Optional<Precondition> required) {
    return new ItemCommand(kind, status, fields, unlinked, version, required);
  }

  /** The same command, with {@linkplain LocalizedInput#in its fields} as they are meant now. */
  public ItemCommand in(LocaleTag flatLocale) {
    return new ItemCommand(kind, status, fields.in(flatLocale), unlinked, version, precondition);
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

  public static ItemCommand restoreVersion(long version) {
    return new ItemCommand(
        CommandKind.RESTORE_VERSION,
        Optional.empty(),
        NO_FIELDS,
        Optional.empty(),
        Optional.of(version),
        Optional.empty());
  }

  public static ItemCommand unlink(ReferenceTarget target) {
    return new ItemCommand(
        CommandKind.UNLINK,
        Optional.empty(),
        NO_FIELDS,
        Optional.of(target),
        Optional.empty(),
        Optional.empty());
  }
}
