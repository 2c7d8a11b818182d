package dev.creamery.domain.command;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldChanges;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.rule.Reading;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Listing;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a client sent of fields by the rules of a collection, noting everything that is wrong.
 */
final class FieldsReader {
  private final Collection collection;
  private final LocalizedInput input;
  private final boolean complete;
  private final Violations violations = new Violations();

  /**
   * @param complete whether the input gives all of the item, so that defaults fill what is absent
   *     and required fields must be there
   */
  FieldsReader(Collection collection, LocalizedInput input, boolean complete) {
    this.collection = collection;
    this.input = input;
    this.complete = complete;
  }

  FieldChanges read() {
    Map<LocaleTag, Map<FieldKey, Optional<FieldValue>>> changes = new LinkedHashMap<>();
    input
        .byLocale()
        .forEach(
            (locale, members) -> {
              // A patch that names a locale and nothing in it does not bring that locale to life.
              if (complete || !members.isEmpty()) {
                changes.put(locale, read(locale, members));
              }
            });
    return new FieldChanges(changes);
  }

  /** What is wrong; empty where nothing is. */
  List<Violation> violations() {
    return violations.list();
  }

  private Map<FieldKey, Optional<FieldValue>> read(
      LocaleTag locale, Map<String, InputValue> members) {
    Map<FieldKey, Optional<FieldValue>> changes = new LinkedHashMap<>();
    members.forEach(
        (name, value) ->
            collection
                .field(name)
                .ifPresentOrElse(
                    field -> read(locale, field, value, changes),
                    () -> refuseUnknown(locale, name)));
    if (complete) {
      collection.fields().forEach(field -> complete(locale, field, changes));
    }
    return changes;
  }

  private void read(
      LocaleTag locale,
      FieldDefinition field,
      InputValue value,
      Map<FieldKey, Optional<FieldValue>> changes) {
    if (field.rule().clears(value)) {
      changes.put(field.key(), Optional.empty());
      if (field.required()) {
        refuse(locale, field.key().value(), ErrorCode.REQUIRED, "This field may not be blank.");
      }
      return;
    }
    Reading reading = field.rule().read(value);
    if (reading instanceof Reading.Value read) {
      changes.put(field.key(), Optional.of(read.value()));
    } else if (reading instanceof Reading.Refused refused) {
      // Named all the same, so that a refused value is not reported as missing too.
      changes.put(field.key(), Optional.empty());
      violations.note(refused.refusal().at(path(locale, field.key().value())));
    }
  }

  private void complete(
      LocaleTag locale, FieldDefinition field, Map<FieldKey, Optional<FieldValue>> changes) {
    if (changes.containsKey(field.key())) {
      return;
    }
    Optional<FieldValue> byDefault = field.rule().byDefault();
    if (byDefault.isPresent()) {
      changes.put(field.key(), byDefault);
    } else if (field.required()) {
      refuse(locale, field.key().value(), ErrorCode.REQUIRED, "This field is required.");
    }
  }

  private void refuseUnknown(LocaleTag locale, String name) {
    if (!violations.isFull()) {
      List<String> known = collection.fields().stream().map(f -> f.key().value()).toList();
      refuse(
          locale,
          name,
          ErrorCode.UNKNOWN_FIELD,
          "Unknown field. " + collection.key() + " has: " + Listing.of(known) + ".");
    }
  }

  private void refuse(LocaleTag locale, String field, ErrorCode code, String message) {
    violations.note(new Violation(code, path(locale, field), message));
  }

  private Path path(LocaleTag locale, String field) {
    return Path.field(input.localized(), locale, field);
  }
}
