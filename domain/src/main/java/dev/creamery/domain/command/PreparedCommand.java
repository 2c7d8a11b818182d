package dev.creamery.domain.command;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.FieldChanges;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemTransition;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.shared.Violation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command read by the schema of its collection. What can be judged without looking anything up is
 * judged: at acceptance that is all there is to do, later it is the first step of the decision.
 */
public final class PreparedCommand {
  private final Collection collection;
  private final ItemCommand command;
  private final FieldChanges changes;
  private final List<Violation> violations;

  private PreparedCommand(
      Collection collection,
      ItemCommand command,
      FieldChanges changes,
      List<Violation> violations) {
    this.collection = collection;
    this.command = command;
    this.changes = changes;
    this.violations = List.copyOf(violations);
  }

  public static PreparedCommand prepare(Collection collection, ItemCommand command) {
    FieldsReader reader = new FieldsReader(collection, command.fields(), command.kind().givesAll());
    FieldChanges changes = reader.read();
    return new PreparedCommand(collection, command, changes, reader.violations());
  }

  /** What is wrong with the command in itself; empty where nothing is. */
  public List<Violation> violations() {
    return violations;
  }

  /** What the command newly refers to: to be looked up before it is decided. */
  public Set<ReferenceTarget> targets() {
    Set<ReferenceTarget> targets = new LinkedHashSet<>();
    changes
        .byLocale()
        .values()
        .forEach(fields -> fields.values().forEach(value -> collect(value, targets)));
    return targets;
  }

  private static void collect(Optional<FieldValue> value, Set<ReferenceTarget> targets) {
    if (value.isPresent() && value.get() instanceof FieldValue.Reference reference) {
      targets.addAll(reference.value().targets());
    }
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
    List<Violation> dangling =
        new ReferenceCheck(command.fields().localized(), facts.existing()).violations(changes);
    if (!dangling.isEmpty()) {
      return new Decision.Rejected(dangling);
    }
    ItemTransition transition = new ItemTransition(collection, key);
    return switch (command.kind()) {
      case CREATE -> transition.create(current, command.status(), changes);
      case REPLACE -> transition.replace(current, command.status(), changes);
      case PATCH ->
          transition.patch(current, command.status(), changes, command.fields().localized());
      case DELETE -> transition.delete(current);
      case RESTORE -> transition.restore(current);
    };
  }
}
