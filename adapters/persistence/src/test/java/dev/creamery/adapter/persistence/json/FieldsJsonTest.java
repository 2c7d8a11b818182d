package dev.creamery.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.reference.ReferenceValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsJsonTest {
  private static final Collection SCHEMA = Schemas.everyType();
  private static final LocaleTag EN = new LocaleTag("en");

  @Provide
  Arbitrary<LocalizedFields> contents() {
    return FieldValues.contents();
  }

  @Property
  void readsBackWhatItWrote(@ForAll("contents") LocalizedFields fields) {
    assertThat(FieldsJson.read(FieldsJson.write(fields, SCHEMA), SCHEMA)).isEqualTo(fields);
  }

  private static LocalizedFields fields(LocaleTag locale, String field, FieldValue value) {
    return new LocalizedFields(Map.of(locale, Map.of(new FieldKey(field), value)));
  }

  private static String written(String field, FieldValue value) {
    return FieldsJson.write(fields(EN, field, value), SCHEMA);
  }

  @Test
  void writesScalarsAsFiltersLookForThem() {
    assertThat(written("number", new FieldValue.Num(new BigDecimal("1.10"))))
        .isEqualTo("{\"en\":{\"number\":1.10}}");
    assertThat(written("checkbox", new FieldValue.Flag(true)))
        .isEqualTo("{\"en\":{\"checkbox\":true}}");
    assertThat(written("date", new FieldValue.Moment(LocalDateTime.of(2024, 3, 15, 14, 30))))
        .isEqualTo("{\"en\":{\"date\":\"2024-03-15T14:30:00\"}}");
  }

  @Test
  void writesOneReferenceAsAnObjectAndManyAsAnArray() {
    ReferenceTarget author = new ReferenceTarget.ToItem(new CollectionKey("authors"), 7);

    assertThat(
            written("item", new FieldValue.Reference(new ReferenceValue(false, List.of(author)))))
        .isEqualTo("{\"en\":{\"item\":{\"collection\":\"authors\",\"id\":7}}}");
    assertThat(
            written("items", new FieldValue.Reference(new ReferenceValue(true, List.of(author)))))
        .isEqualTo("{\"en\":{\"items\":[{\"collection\":\"authors\",\"id\":7}]}}");
  }

  @Test
  void writesMediaWithoutTheTextThatItDoesNotHave() {
    assertThat(written("media", new FieldValue.Media("https://a.b/c", Optional.empty())))
        .isEqualTo("{\"en\":{\"media\":{\"url\":\"https://a.b/c\"}}}");
  }

  @Test
  void keepsALocaleWhoseFieldsAreAllCleared() {
    LocalizedFields cleared = new LocalizedFields(Map.of(EN, Map.of()));

    assertThat(FieldsJson.read(FieldsJson.write(cleared, SCHEMA), SCHEMA)).isEqualTo(cleared);
  }

  @Test
  void leavesOutWhatTheSchemaHasNoFieldForAnyMore() {
    String stored = "{\"*\":{\"gone\":{\"deep\":[1,{\"url\":2}]},\"short_text\":\"kept\"}}";

    assertThat(FieldsJson.read(stored, SCHEMA))
        .isEqualTo(fields(LocaleTag.NONE, "short_text", new FieldValue.Text("kept")));
  }

  @ParameterizedTest
  @CsvSource({"short_text,2024-03-15T14:30:00", "date,soon"})
  void readsTextThatIsNoDateOrNoDateFieldAsText(String field, String text) {
    assertThat(FieldsJson.read("{\"en\":{\"" + field + "\":\"" + text + "\"}}", SCHEMA))
        .isEqualTo(fields(EN, field, new FieldValue.Text(text)));
  }
}
