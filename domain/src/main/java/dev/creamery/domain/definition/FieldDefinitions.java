package dev.creamery.domain.definition;

import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.collection.FieldType;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.rule.TextPattern;
import dev.creamery.domain.rule.ValueRule;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads and writes one field of a definition. */
final class FieldDefinitions {
  private static final Set<FieldType> UNIQUE = Set.of(FieldType.SHORT_TEXT, FieldType.NUMBER);

  private FieldDefinitions() {}

  /**
   * The field; empty, with the reasons noted, where it cannot be one. Without a type nobody can say
   * which other members are known.
   */
  static Optional<FieldDefinition> read(DefinitionMembers in, TextPattern.Compiler patterns) {
    Optional<FieldKey> key = in.text("key").flatMap(FieldKey::parse);
    if (key.isEmpty()) {
      in.refuse(
          "key",
          "Give a name of up to 100 letters, digits, _ and -, beginning with a letter; not \"meta\".");
    }
    Optional<String> label = in.text("label");
    Optional<String> help = in.text("help");
    boolean required = in.flag("required");
    boolean unique = in.flag("unique");
    boolean indexed = in.flag("indexed");
    Optional<String> oldKey = in.text("renamed_from");
    Optional<FieldKey> renamedFrom = oldKey.flatMap(FieldKey::parse);
    if (oldKey.isPresent() && renamedFrom.isEmpty()) {
      in.refuse("renamed_from", "Name the key that the field had before.");
    }
    Optional<FieldType> type = in.text("type").flatMap(FieldType::parse);
    if (type.isEmpty()) {
      in.refuse("type", "Use one of: " + types(any -> true) + ".");
      return Optional.empty();
    }
    if (unique && !UNIQUE.contains(type.get())) {
      in.refuse("unique", "Only short_text and number fields can be unique.");
    }
    if (indexed && !type.get().isIndexable()) {
      in.refuse(
          "indexed",
          "Only fields of these types can be indexed: " + types(FieldType::isIndexable) + ".");
    }
    ValueRule rule = RuleReader.read(type.get(), in, patterns);
    in.refuseUnknown();
    return key.map(
        k ->
            new FieldDefinition(
                k,
                label.orElse(k.value()),
                help,
                type.get(),
                required,
                unique,
                indexed,
                renamedFrom,
                k.value(),
                rule));
  }

  private static String types(Predicate<FieldType> which) {
    return Arrays.stream(FieldType.values())
        .filter(which)
        .map(FieldType::code)
        .collect(Collectors.joining(", "));
  }

  static InputValue.Members write(FieldDefinition field) {
    DefinitionWriter out = new DefinitionWriter();
    out.text("key", Optional.of(field.key().value()));
    out.text("label", Optional.of(field.label()));
    out.text("help", field.help());
    out.text("type", Optional.of(field.type().code()));
    out.flag("required", field.required());
    out.flag("unique", field.unique());
    out.flag("indexed", field.indexed());
    out.text("renamed_from", field.renamedFrom().map(FieldKey::value));
    field.rule().describe(out);
    return out.members();
  }
}
