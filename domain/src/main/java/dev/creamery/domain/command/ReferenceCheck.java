package dev.creamery.domain.command;

import dev.creamery.domain.field.FieldChanges;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refuses references to what does not exist or is deleted. */
record ReferenceCheck(boolean localized, Set<ReferenceTarget> existing) {
  List<Violation> violations(FieldChanges changes) {
    Violations violations = new Violations();
    changes
        .byLocale()
        .forEach(
            (locale, fields) ->
                fields.forEach((key, value) -> check(locale, key, value, violations)));
    return violations.list();
  }

  private void check(
      LocaleTag locale, FieldKey key, Optional<FieldValue> value, Violations violations) {
    if (value.isPresent() && value.get() instanceof FieldValue.Reference reference) {
      for (ReferenceTarget target : reference.value().targets()) {
        if (!existing.contains(target)) {
          violations.note(
              new Violation(
                  ErrorCode.REFERENCE_NOT_FOUND,
                  Path.field(localized, locale, key.value()),
                  target + " does not exist or is deleted."));
        }
      }
    }
  }
}
