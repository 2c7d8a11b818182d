package dev.creamery.domain.item;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges the whole content of an item, as it would be after a command, by the schema of that
 * moment.
 *
 * @param localized whether violations name the locale they lie in
 */
record ContentCheck(Collection collection, boolean localized) {
  List<Violation> violations(LocalizedFields fields) {
    List<Violation> violations = new ArrayList<>();
    fields
        .byLocale()
        .forEach(
            (locale, values) ->
                collection.fields().forEach(field -> check(field, locale, values, violations)));
    return violations;
  }

  private void check(
      FieldDefinition field,
      LocaleTag locale,
      Map<FieldKey, FieldValue> values,
      List<Violation> violations) {
    Path path = Path.field(localized, locale, field.key().value());
    FieldValue value = values.get(field.key());
    if (value != null) {
      field.rule().check(value).ifPresent(refusal -> violations.add(refusal.at(path)));
    } else if (field.required()) {
      violations.add(new Violation(ErrorCode.REQUIRED, path, "This field is required."));
    }
  }
}
