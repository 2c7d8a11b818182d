package dev.creamery.adapter.persistence.json;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.reference.ReferenceValue;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any content of an item with {@linkplain Schemas#everyType() a field of every type}. */
final class FieldValues {
  private static final long FIRST = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
  private static final long LAST =
      LocalDateTime.of(9999, 12, 31, 23, 59).toEpochSecond(ZoneOffset.UTC);

  private FieldValues() {}

  static Arbitrary<LocalizedFields> contents() {
    Arbitrary<LocaleTag> locales =
        Arbitraries.of(LocaleTag.NONE, new LocaleTag("en"), new LocaleTag("es-mx"));
    return Arbitraries.maps(locales, fields()).ofMaxSize(3).map(LocalizedFields::new);
  }

  private static Arbitrary<Map<FieldKey, FieldValue>> fields() {
    Arbitrary<Map.Entry<FieldKey, FieldValue>> fields =
        Arbitraries.of(Schemas.everyType().fields())
            .flatMap(field -> value(field.key().value()).map(v -> Map.entry(field.key(), v)));
    return fields.set().uniqueElements(Map.Entry::getKey).ofMaxSize(10).map(FieldValues::map);
  }

  private static Map<FieldKey, FieldValue> map(Set<Map.Entry<FieldKey, FieldValue>> entries) {
    Map<FieldKey, FieldValue> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static Arbitrary<FieldValue> value(String type) {
    return switch (type) {
      case "number" -> InputValues.numbers().map(FieldValue.Num::new);
      case "checkbox" -> Arbitraries.of(true, false).map(FieldValue.Flag::new);
      case "date" -> moments().map(FieldValue.Moment::new);
      case "media" ->
          Combinators.combine(InputValues.texts(), InputValues.texts().optional())
              .as(FieldValue.Media::new);
      case "item", "page" -> reference(targets().map(List::of), false);
      case "items" -> reference(targets().list().ofMinSize(1).ofMaxSize(4), true);
      default -> InputValues.texts().map(FieldValue.Text::new);
    };
  }

  private static Arbitrary<LocalDateTime> moments() {
    return Arbitraries.longs()
        .between(FIRST, LAST)
        .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
  }

  private static Arbitrary<FieldValue> reference(
      Arbitrary<List<ReferenceTarget>> targets, boolean many) {
    return targets.map(list -> new FieldValue.Reference(new ReferenceValue(many, list)));
  }

  private static Arbitrary<ReferenceTarget> targets() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .greaterOrEqual(1)
            .map(id -> new ReferenceTarget.ToItem(new CollectionKey("authors"), id)),
        Combinators.combine(InputValues.texts().optional(), InputValues.texts())
            .as(ReferenceTarget.ToPage::new));
  }
}
