package dev.creamery.domain.definition;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.rule.TextPattern;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole definition of a collection, {@code {"name":…,"fields":[{"key":…,"type":…},…]}}: read
 * into a {@link Collection} and written back, so that a schema can be kept as code.
 */
public sealed interface Definition {
  /** How many fields a collection may have. */
  int MAX_FIELDS = 200;

  /** How many of them may be indexed: every index is written with every item. */
  int MAX_INDEXED = 5;

  /** Whether items of the collection are changed only by who says which version they mean. */
  String REQUIRE_IF_MATCH = "require_if_match";

  /** Where the store keeps the names that values are kept under. */
  String STORED_AS = "stored_as";

  /** The definition holds. */
  record Valid(Collection collection) implements Definition {}

  /** The definition is refused, for at least one reason. */
  record Invalid(List<Violation> violations) implements Definition {}

  static Definition read(
      CollectionKey key, InputValue.Members input, TextPattern.Compiler patterns) {
    Violations violations = new Violations();
    DefinitionMembers members = new DefinitionMembers(input, Path.ROOT, violations);
    String name = members.text("name").orElse(key.value());
    List<FieldDefinition> fields = fields(members, patterns);
    boolean requiresIfMatch = members.flag(REQUIRE_IF_MATCH);
    members.refuseUnknown();
    return violations.list().isEmpty()
        ? new Valid(new Collection(key, name, fields, 0, requiresIfMatch))
        : new Invalid(violations.list());
  }

  /**
   * Reads a definition as the store keeps it: with {@code "stored_as":{"<field>":"<name>"}} for
   * fields whose values are kept under another name than their key.
   */
  static Definition restore(
      CollectionKey key, long version, InputValue.Members stored, TextPattern.Compiler patterns) {
    Map<String, InputValue> members = new LinkedHashMap<>(stored.values());
    Map<String, InputValue> names =
        members.remove(STORED_AS) instanceof InputValue.Members given ? given.values() : Map.of();
    Definition read = read(key, new InputValue.Members(members), patterns);
    if (!(read instanceof Valid valid)) {
      return read;
    }
    List<FieldDefinition> fields =
        valid.collection().fields().stream()
            .map(
                field ->
                    names.get(field.key().value()) instanceof InputValue.Text name
                        ? field.storedAs(name.value())
                        : field)
            .toList();
    Collection collection = valid.collection();
    return new Valid(
        new Collection(key, collection.name(), fields, version, collection.requiresIfMatch()));
  }

  /** The definition as the store keeps it. */
  static InputValue.Members store(Collection collection) {
    Map<String, InputValue> names = new LinkedHashMap<>();
    for (FieldDefinition field : collection.fields()) {
      if (!field.storedAs().equals(field.key().value())) {
        names.put(field.key().value(), new InputValue.Text(field.storedAs()));
      }
    }
    Map<String, InputValue> members = new LinkedHashMap<>(write(collection).values());
    if (!names.isEmpty()) {
      members.put(STORED_AS, new InputValue.Members(names));
    }
    return new InputValue.Members(members);
  }

  private static List<FieldDefinition> fields(DefinitionMembers in, TextPattern.Compiler patterns) {
    List<InputValue> inputs = in.values("fields");
    if (inputs.isEmpty() || inputs.size() > MAX_FIELDS) {
      in.refuse("fields", "Give an array of 1 to " + MAX_FIELDS + " fields.");
      return List.of();
    }
    List<FieldDefinition> fields = new ArrayList<>();
    Set<FieldKey> keys = new HashSet<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i) instanceof InputValue.Members field) {
        DefinitionMembers members = in.inner(field, "fields", i);
        Optional<FieldDefinition> read = FieldDefinitions.read(members, patterns);
        read.ifPresent(fields::add);
        if (read.isPresent() && !keys.add(read.get().key())) {
          members.refuse("key", "The key " + read.get().key() + " is used twice.");
        }
      } else {
        in.refuse("fields", "Every element must be an object.");
      }
    }
    if (fields.stream().filter(FieldDefinition::indexed).count() > MAX_INDEXED) {
      in.refuse("fields", "At most " + MAX_INDEXED + " fields can be indexed.");
    }
    return fields;
  }

  /** The definition as its author could have written it. */
  static InputValue.Members write(Collection collection) {
    DefinitionWriter out = new DefinitionWriter();
    out.text("name", Optional.of(collection.name()));
    List<InputValue> fields =
        collection.fields().stream().<InputValue>map(FieldDefinitions::write).toList();
    out.value("fields", Optional.of(new InputValue.Many(fields)));
    out.flag(REQUIRE_IF_MATCH, collection.requiresIfMatch());
    return out.members();
  }
}
