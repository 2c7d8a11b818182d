package dev.creamery.application.bulk;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.rule.Reading;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what must be looked up for some lines; what is wrong without looking is refused. */
final class LineSurvey {
  private static final String NOT_UNIQUE =
      "Give one field that is unique in this collection, and a value of it: {\"sku\":\"A-1\"}.";
  private static final String NOT_A_LINE =
      "A $ref gives the number of an earlier line that makes an item: {\"$ref\":1}.";

  private final Organization organization;
  private final Map<String, Collection> schemas;
  private final List<SurveyedLine> sound = new ArrayList<>();
  private final List<RefusedLine> refused = new ArrayList<>();

  /**
   * A survey.
   *
   * @param schemas the collections that there are, by the names that lines call them
   */
  LineSurvey(Organization organization, Map<String, Collection> schemas) {
    this.organization = organization;
    this.schemas = schemas;
  }

  void add(BulkLine line) {
    if (line instanceof BulkLine.Unreadable unreadable) {
      refused.add(new RefusedLine(line.number(), unreadable.why()));
    } else if (line instanceof BulkLine.Asked asked) {
      List<Violation> violations = new ArrayList<>();
      survey(asked, violations)
          .ifPresentOrElse(
              sound::add, () -> refused.add(new RefusedLine(line.number(), violations)));
    }
  }

  Organization organization() {
    return organization;
  }

  /** The lines that are still to be judged. */
  List<SurveyedLine> sound() {
    return sound;
  }

  /** The lines that are refused already. */
  List<RefusedLine> refused() {
    return refused;
  }

  /**
   * What is to be looked up.
   *
   * @param after how many lines were taken before
   */
  BulkNeeds needs(int after) {
    Set<UniqueKey> matches = new HashSet<>();
    Set<Integer> lines = new HashSet<>();
    for (SurveyedLine line : sound) {
      line.match().ifPresent(matching -> matches.add(matching.key()));
      lines.addAll(line.references());
    }
    boolean within = lines.removeIf(line -> line > after);
    // What others of these lines refer to, or match, must have its id before it is recorded.
    boolean early = within || !matches.isEmpty();
    long items = early ? sound.stream().filter(SurveyedLine::creates).count() : 0;
    return new BulkNeeds(matches, lines, Math.toIntExact(items));
  }

  private Optional<SurveyedLine> survey(BulkLine.Asked asked, List<Violation> violations) {
    Collection collection = schemas.get(asked.write().collection());
    if (collection == null) {
      violations.addAll(
          LineRefusals.of(new Acceptance.UnknownCollection(asked.write().collection())));
      return Optional.empty();
    }
    Set<Integer> references = references(asked, violations);
    Optional<SurveyedLine.Matching> match =
        asked.match().flatMap(found -> match(asked, collection, found, violations));
    return violations.isEmpty()
        ? Optional.of(
            new SurveyedLine(asked.number(), asked.write(), collection, match, references))
        : Optional.empty();
  }

  private static Set<Integer> references(BulkLine.Asked asked, List<Violation> violations) {
    Set<Integer> lines = new HashSet<>();
    for (Map<String, InputValue> element : asked.write().elements()) {
      for (InputValue named : LineReferences.in(element)) {
        Optional<Integer> line = line(named).filter(number -> number < asked.number());
        line.ifPresent(lines::add);
        if (line.isEmpty() && violations.isEmpty()) {
          violations.add(LineRefusals.at(ErrorCode.INVALID_REFERENCE, NOT_A_LINE, "fields"));
        }
      }
    }
    return lines;
  }

  private static Optional<Integer> line(InputValue named) {
    if (!(named instanceof InputValue.Num number)) {
      return Optional.empty();
    }
    try {
      return Optional.of(number.value())
          .filter(value -> value.compareTo(BigDecimal.ONE) >= 0)
          .map(BigDecimal::intValueExact);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Optional<SurveyedLine.Matching> match(
      BulkLine.Asked asked,
      Collection collection,
      BulkLine.Match match,
      List<Violation> violations) {
    Optional<LocaleTag> locale =
        asked.write().locale().isPresent()
            ? organization.locales().find(asked.write().locale().get())
            : Optional.of(organization.locales().byDefault());
    Optional<FieldDefinition> field =
        collection.field(match.field()).filter(FieldDefinition::unique);
    if (locale.isEmpty()) {
      String unknown = "Unknown locale. " + organization.locales().describe();
      violations.add(LineRefusals.at(ErrorCode.UNKNOWN_LOCALE, unknown, "locale"));
    } else if (field.isEmpty() || field.get().rule().clears(match.value())) {
      violations.add(LineRefusals.at(ErrorCode.INVALID_MATCH, NOT_UNIQUE, "match"));
    } else {
      Reading reading = field.get().rule().read(match.value());
      if (reading instanceof Reading.Value read) {
        UniqueKey key = key(collection, field.get(), locale.get(), read.value());
        return Optional.of(new SurveyedLine.Matching(match, key));
      }
      violations.add(
          LineRefusals.at(
              ErrorCode.INVALID_MATCH,
              ((Reading.Refused) reading).refusal().message(),
              "match",
              match.field()));
    }
    return Optional.empty();
  }

  private UniqueKey key(
      Collection collection, FieldDefinition field, LocaleTag locale, FieldValue value) {
    return UniqueKey.of(organization.id(), collection.key(), field, locale, value);
  }
}
