package dev.creamery.domain.evolution;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.evolution.FieldChange.Kind;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.rule.ReferenceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from one definition of a collection to the next.
 *
 * @param result the collection as it will be kept, its values still found where they are
 * @param changes what happens to fields, in the order of the new definition, the removed ones last
 * @param demands what the change asks of items that exist already
 */
public record Evolution(Collection result, List<FieldChange> changes, List<Demand> demands) {
  /**
   * What a change of a field asks of items.
   *
   * @param before the field as it is; empty where it is new
   */
  record Demand(
      FieldDefinition field, Optional<FieldDefinition> before, boolean required, boolean type) {}

  /** The first definition of a collection. */
  public static Evolution first(Collection wanted) {
    return new Evolution(
        new Collection(wanted.key(), wanted.name(), wanted.fields(), 1, wanted.requiresIfMatch()),
        List.of(),
        List.of());
  }

  /** From this definition to that one. */
  public static Evolution between(Collection current, Collection wanted) {
    long version = current.version() + 1;
    List<FieldDefinition> fields = new ArrayList<>();
    List<FieldChange> changes = new ArrayList<>();
    List<Demand> demands = new ArrayList<>();
    for (FieldDefinition field : wanted.fields()) {
      Optional<FieldDefinition> before = before(current, wanted, field);
      FieldDefinition kept =
          field.storedAs(before.map(FieldDefinition::storedAs).orElse(field.key() + "@" + version));
      fields.add(kept);
      change(before, kept).ifPresent(changes::add);
      demand(before, kept).ifPresent(demands::add);
    }
    for (FieldDefinition field : current.fields()) {
      if (fields.stream().noneMatch(kept -> kept.storedAs().equals(field.storedAs()))) {
        changes.add(FieldChange.of(Kind.REMOVED, field.key()));
      }
    }
    Collection result =
        new Collection(wanted.key(), wanted.name(), fields, version, wanted.requiresIfMatch());
    return new Evolution(result, changes, demands);
  }

  /** A definition that still says where a field once came from says nothing new. */
  private static Optional<FieldDefinition> before(
      Collection current, Collection wanted, FieldDefinition field) {
    return current
        .field(field.key())
        .or(
            () ->
                field
                    .renamedFrom()
                    .filter(from -> wanted.field(from).isEmpty())
                    .flatMap(current::field));
  }

  private static Optional<FieldChange> change(
      Optional<FieldDefinition> before, FieldDefinition after) {
    if (before.isEmpty()) {
      return Optional.of(FieldChange.of(Kind.ADDED, after.key()));
    }
    FieldKey from = before.get().key();
    if (!from.equals(after.key())) {
      return Optional.of(new FieldChange(Kind.RENAMED, after.key(), Optional.of(from)));
    }
    if (isRetyped(before.get(), after)) {
      return Optional.of(FieldChange.of(Kind.RETYPED, after.key()));
    }
    return describes(before.get()).equals(describes(after))
        ? Optional.empty()
        : Optional.of(FieldChange.of(Kind.CHANGED, after.key()));
  }

  private static Optional<Demand> demand(Optional<FieldDefinition> before, FieldDefinition after) {
    boolean required = after.needsValue() && before.map(field -> !field.required()).orElse(true);
    boolean type = before.isPresent() && isRetyped(before.get(), after);
    return required || type
        ? Optional.of(new Demand(after, before, required, type))
        : Optional.empty();
  }

  private static boolean isRetyped(FieldDefinition before, FieldDefinition after) {
    return before.type() != after.type()
        || (before.rule() instanceof ReferenceRule old
            && after.rule() instanceof ReferenceRule now
            && !(old.collection().equals(now.collection())
                && old.pageType().equals(now.pageType())
                && old.many() == now.many()));
  }

  private static Object describes(FieldDefinition field) {
    DefinitionWriter out = new DefinitionWriter();
    field.rule().describe(out);
    return List.of(out.members(), field.label(), field.help(), field.required(), field.unique());
  }
}
