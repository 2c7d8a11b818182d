package dev.creamery.domain.command;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.FieldChanges;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemTransition;
import dev.creamery.domain.item.UniqueChange;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A command read by the schema of its collection. What can be judged without looking anything up is
 * judged: at acceptance that is all there is to do, later it is the first step of the decision.
 */
public final class PreparedCommand {
  private final Collection collection;
  private final ItemCommand command;
  private final FieldChanges changes;
  private final Optional<Item> version;
  private final List<Violation> violations;

  private PreparedCommand(
      Collection collection,
      ItemCommand command,
      FieldChanges changes,
      Optional<Item> version,
      List<Violation> violations) {
    this.collection = collection;
    this.command = command;
    this.changes = changes;
    this.version = version;
    this.violations = List.copyOf(violations);
  }

  /** Prepares a command that says all that it asks for. */
  public static PreparedCommand prepare(Collection collection, ItemCommand command) {
    return prepare(collection, command, Optional.empty());
  }

  /**
   * Prepares a command.
   *
   * @param version the item of the version that is to be restored; empty where there is none, and
   *     for every other kind of command
   */
  public static PreparedCommand prepare(
      Collection collection, ItemCommand command, Optional<Item> version) {
    if (command.kind() == CommandKind.RESTORE_VERSION) {
      return restore(collection, command, version);
    }
    FieldsReader reader = new FieldsReader(collection, command.fields(), command.kind().givesAll());
    FieldChanges changes = reader.read();
    return new PreparedCommand(collection, command, changes, Optional.empty(), reader.violations());
  }

  private static PreparedCommand restore(
      Collection collection, ItemCommand command, Optional<Item> version) {
    List<Violation> violations =
        version
            .map(then -> ItemTransition.violations(collection, then.fields()))
            .orElse(List.of(Violation.of(ErrorCode.ITEM_NOT_FOUND, "There is no such version.")));
    FieldChanges changes =
        version
            // What does not fit the schema must not be looked up by it.
            .filter(then -> violations.isEmpty())
            .map(then -> FieldChanges.setting(then.fields()))
            .orElse(FieldChanges.NONE);
    return new PreparedCommand(collection, command, changes, version, violations);
  }

  /** What is wrong with the command in itself; empty where nothing is. */
  public List<Violation> violations() {
    return violations;
  }

  /**
   * What the command needs to know the existence of before it is decided: what it newly refers to,
   * what it is to unlink, and for a restore what the item refers to, or did in that version.
   *
   * @param current the item before the command, or before others that are decided along with it
   */
  public Set<ReferenceTarget> targets(Optional<Item> current) {
    Set<ReferenceTarget> targets = new LinkedHashSet<>(changes.targets());
    command.unlinked().ifPresent(targets::add);
    if (command.kind() == CommandKind.RESTORE) {
      current.ifPresent(item -> targets.addAll(item.fields().targets()));
    }
    return targets;
  }

  /**
   * The addresses of media that must be known to be kept, or not to be had, before it is decided.
   */
  public Set<String> mediaUrls() {
    return version.isPresent() || !violations.isEmpty() ? Set.of() : changes.mediaUrls();
  }

  /**
   * The unique values that the item may come to claim.
   *
   * @param current the item before the command, or before others that are decided along with it
   */
  public Set<UniqueKey> uniques(ItemKey key, Optional<Item> current) {
    if (!collection.hasUnique()) {
      return Set.of();
    }
    LocalizedFields written = LocalizedFields.EMPTY.with(changes);
    Set<UniqueKey> uniques =
        new LinkedHashSet<>(UniqueKey.of(key.organization(), collection, written));
    if (command.kind() == CommandKind.RESTORE || command.kind() == CommandKind.PATCH) {
      current.ifPresent(
          item -> uniques.addAll(UniqueKey.of(key.organization(), collection, item.fields())));
    }
    return uniques;
  }

  /** Whether the command deletes, so that whoever refers to the item has a say. */
  public boolean deletes() {
    return command.kind() == CommandKind.DELETE;
  }

  /** What it does to the claims of an item on unique values that it is changed in this way. */
  public UniqueChange unique(Optional<Item> before, Item after) {
    return UniqueChange.between(before.map(this::claims).orElse(Set.of()), claims(after));
  }

  private Set<UniqueKey> claims(Item item) {
    return item.deleted()
        ? Set.of()
        : UniqueKey.of(item.key().organization(), collection, item.fields());
  }

  /**
   * Decides the command. Pure: the same item and facts always come to the same.
   *
   * @param key the item that the command is for
   * @param current the item as it is; empty where it does not exist
   */
  public Decision decide(ItemKey key, Optional<Item> current, Facts facts) {
    if (!violations.isEmpty()) {
      return new Decision.Rejected(violations);
    }
    if (current.isPresent() && !isMet(current.get())) {
      return Decision.rejected(
          ErrorCode.PRECONDITION_FAILED,
          "The item is at version "
              + current.get().version()
              + ", not as If-Match has it. Read it again, and send the write with its new ETag.");
    }
    List<Violation> refused = refused(facts);
    if (!refused.isEmpty()) {
      return new Decision.Rejected(refused);
    }
    if (deletes() && facts.restriction().isPresent()) {
      return Decision.rejected(ErrorCode.STILL_REFERENCED, facts.restriction().get().message());
    }
    return unlessTaken(transition(key, current, facts, changes.with(facts.media())), facts);
  }

  private boolean isMet(Item current) {
    return command.precondition().map(required -> required.holds(current)).orElse(true);
  }

  /** What refers to nothing, and media that a field cannot show. */
  private List<Violation> refused(Facts facts) {
    List<Violation> refused = new ArrayList<>(dangling(facts));
    refused.addAll(
        new MediaCheck(collection, command.fields().localized(), facts.media())
            .violations(changes));
    return refused;
  }

  /** References to nothing; a version that is restored loses those that it had. */
  private List<Violation> dangling(Facts facts) {
    return version.isPresent()
        ? List.of()
        : new ReferenceCheck(command.fields().localized(), facts.existing()).violations(changes);
  }

  private Decision transition(
      ItemKey key, Optional<Item> current, Facts facts, FieldChanges changes) {
    ItemTransition transition = new ItemTransition(collection, key);
    Predicate<ReferenceTarget> gone = target -> !facts.existing().contains(target);
    return switch (command.kind()) {
      case CREATE -> transition.create(current, command.status(), changes);
      case REPLACE -> transition.replace(current, command.status(), changes);
      case PATCH ->
          transition.patch(current, command.status(), changes, command.fields().localized());
      case DELETE -> transition.delete(current);
      case RESTORE -> transition.restore(current, gone);
      case RESTORE_VERSION -> transition.restoreVersion(current, version.orElseThrow(), gone);
      case UNLINK -> unlink(transition, current, facts);
    };
  }

  /** Whether violations name the locale: not where the client gave none. */
  private boolean namesLocales() {
    return command.fields().localized() || version.isPresent();
  }

  /** What is there again by now, out of the bin, stays referred to. */
  private Decision unlink(ItemTransition transition, Optional<Item> current, Facts facts) {
    ReferenceTarget target = command.unlinked().orElseThrow();
    return facts.existing().contains(target) && current.isPresent()
        ? new Decision.Unchanged(current.get())
        : transition.unlink(current, target);
  }

  private Decision unlessTaken(Decision decision, Facts facts) {
    if (!(decision instanceof Decision.Applied applied) || deletes()) {
      return decision;
    }
    List<Violation> taken =
        new UniqueCheck(collection, namesLocales(), changes)
            .violations(applied.item(), facts.taken());
    return taken.isEmpty() ? decision : new Decision.Rejected(taken);
  }
}
