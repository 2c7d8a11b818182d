package dev.creamery.domain.command;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldChanges;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.rule.MediaRule;
import dev.creamery.domain.rule.Refusal;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses media that are not to be had, or not what their field may show.
 *
 * @param localized whether the client wrote the locales
 * @param findings for each address that the changes name
 */
record MediaCheck(Collection schema, boolean localized, Map<String, MediaFinding> findings) {
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
    if (value.isPresent() && value.get() instanceof FieldValue.Media media) {
      Optional.ofNullable(findings.get(media.url()))
          .flatMap(finding -> refusal(key, finding))
          .ifPresent(
              refusal -> violations.note(refusal.at(Path.field(localized, locale, key.value()))));
    }
  }

  private Optional<Refusal> refusal(FieldKey key, MediaFinding finding) {
    if (finding instanceof MediaFinding.Refused refused) {
      return Optional.of(new Refusal(refused.code(), refused.message()));
    }
    return finding instanceof MediaFinding.Found found
        ? schema
            .field(key)
            .map(FieldDefinition::rule)
            .flatMap(
                rule ->
                    rule instanceof MediaRule media ? media.refuse(found.file()) : Optional.empty())
        : Optional.empty();
  }
}
