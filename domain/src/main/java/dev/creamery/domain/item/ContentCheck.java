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
import dev.creamery.domain.shared.Violations;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Judges the whole content of an item, as it would be after a command, by the schema of that
 * moment.
 *
 * @param namesLocale whether violations in a locale name it: not where the client gave none
 */
record ContentCheck(Collection collection, Predicate<LocaleTag> namesLocale) {
  List<Violation> violations(LocalizedFields fields) {
    Violations violations = new Violations();
    fields
        .byLocale()
        .forEach(
            (locale, values) ->
                collection.fields().forEach(field -> check(field, locale, values, violations)));
    return violations.list();
  }

  private void check(
      FieldDefinition field,
      LocaleTag locale,
      Map<FieldKey, FieldValue> values,
      Violations violations) {
    Path path = Path.field(namesLocale.test(locale), locale, field.key().value());
    FieldValue value = values.get(field.key());
    if (value != null) {
      field.rule().check(value).ifPresent(refusal -> violations.note(refusal.at(path)));
    } else if (field.needsValue()) {
      violations.note(new Violation(ErrorCode.REQUIRED, path, "This field is required."));
    }
  }
}
