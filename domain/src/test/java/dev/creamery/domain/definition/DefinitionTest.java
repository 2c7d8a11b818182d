package dev.creamery.domain.definition;

import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Inputs.number;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violations;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionTest {
  private static List<String> mistakes(InputValue.Members definition) {
    return ((Definition.Invalid) Schemas.read("posts", definition))
        .violations().stream()
            .peek(v -> assertThat(v.code()).isEqualTo(ErrorCode.INVALID_DEFINITION))
            .map(v -> v.path() + ": " + v.message())
            .toList();
  }

  private static List<String> mistakesIn(InputValue.Members... fields) {
    return mistakes(members("fields", List.of(fields)));
  }

  private static String mistakeIn(InputValue.Members field) {
    List<String> mistakes = mistakesIn(field);
    assertThat(mistakes).hasSize(1);
    return mistakes.get(0);
  }

  @Test
  void readsTheNamesThatPeopleSee() {
    InputValue.Members title =
        field("title", "short_text", "label", "Title", "help", "Short.", "unique", true);
    Collection posts =
        ((Definition.Valid)
                Schemas.read("posts", members("name", "Posts", "fields", List.of(title))))
            .collection();
    FieldDefinition field = posts.fields().get(0);
    assertThat(posts.name()).isEqualTo("Posts");
    assertThat(field.label()).isEqualTo("Title");
    assertThat(field.help()).contains("Short.");
    assertThat(field.unique()).isTrue();
    assertThat(field.required()).isFalse();
  }

  @Test
  void keysStandInForNamesThatAreNotGiven() {
    Collection posts = Schemas.collection("posts", field("title", "short_text"));
    assertThat(posts.name()).isEqualTo("posts");
    assertThat(posts.fields().get(0).label()).isEqualTo("title");
  }

  @Test
  void tellsAllMistakesAtOnceWithTheirPlaces() {
    assertThat(
            mistakes(
                members(
                    "name",
                    7,
                    "fields",
                    List.of(
                        field("1st", "short_text"),
                        field("rank", "integer", "min", 1),
                        "title",
                        field("title", "short_text", "required", "yes", "maxlength", 9)),
                    "colour",
                    "red")))
        .containsExactly(
            "name: Must be a string.",
            "fields.0.key: Give a name of up to 100 letters, digits, _ and -, beginning with a"
                + " letter; not \"meta\".",
            "fields.1.type: Use one of: short_text, long_text, wysiwyg, html, number, date,"
                + " checkbox, dropdown, color, media, reference.",
            "fields: Every element must be an object.",
            "fields.3.required: Must be true or false.",
            "fields.3.maxlength: Unknown member. Known here: key, label, help, required, unique, indexed,"
                + " renamed_from, type, pattern, min_length, max_length.",
            "colour: Unknown member. Known here: name, fields, require_if_match.");
  }

  @Test
  void hasAtLeastOneFieldAndNotTooMany() {
    String expected = "fields: Give an array of 1 to 200 fields.";
    assertThat(mistakes(members())).containsExactly(expected);
    assertThat(mistakes(members("fields", List.of()))).containsExactly(expected);
    assertThat(mistakes(members("fields", Collections.nCopies(201, field("a", "html")))))
        .containsExactly(expected);
    assertThat(mistakes(members("fields", "a"))).containsExactly("fields: Must be an array.");
  }

  @Test
  void hasNoKeyTwice() {
    assertThat(mistakesIn(field("a", "html"), field("b", "html"), field("a", "date")))
        .containsExactly("fields.2.key: The key a is used twice.");
  }

  @Test
  void aFieldHasAKeyAndAType() {
    assertThat(mistakesIn(members("label", "x"))).hasSize(2);
    assertThat(mistakeIn(field("meta", "html"))).startsWith("fields.0.key: Give a name");
    assertThat(mistakesIn(members("key", 7, "type", 7)))
        .containsExactly("fields.0.key: Must be a string.", "fields.0.type: Must be a string.");
  }

  @Test
  void tellsNoEndOfMistakes() {
    InputValue.Members bad = field("1", "x");
    assertThat(mistakes(members("fields", Collections.nCopies(200, bad)))).hasSize(Violations.MOST);
    List<Integer> choices = Collections.nCopies(10_000, 1);
    assertThat(mistakesIn(field("a", "dropdown", "choices", choices))).hasSize(1);
  }

  @Test
  void onlyShortTextAndNumbersCanBeUnique() {
    assertThat(Schemas.collection("p", field("a", "number", "unique", true))).isNotNull();
    assertThat(mistakeIn(field("a", "html", "unique", true)))
        .isEqualTo("fields.0.unique: Only short_text and number fields can be unique.");
  }

  @Test
  void refusesAPatternThatTheEngineDoesNotUnderstand() {
    assertThat(mistakeIn(field("a", "short_text", "pattern", "[a-")))
        .startsWith("fields.0.pattern: Not a pattern in RE2 syntax: ");
    assertThat(mistakeIn(field("a", "html", "pattern", "a+")))
        .startsWith("fields.0.pattern: Unknown member.");
  }

  @Test
  void lengthsAreWholeNumbersInOrder() {
    assertThat(mistakeIn(field("a", "long_text", "min_length", 5, "max_length", 4)))
        .isEqualTo("fields.0.min_length: Must not be above max_length, which is 4.");
    assertThat(mistakeIn(field("a", "short_text", "min_length", 256)))
        .isEqualTo("fields.0.min_length: Must not be above max_length, which is 255.");
    for (String wrong : List.of("-1", "1.5", "1000001", "1e999999999", "1e-999999999")) {
      assertThat(mistakeIn(field("a", "html", "max_length", number(wrong))))
          .isEqualTo("fields.0.max_length: Must be a whole number from 0 to 1000000.");
    }
  }

  @Test
  void boundsAreInOrderAndOfABearableLength() {
    assertThat(mistakeIn(field("a", "number", "min", 5, "max", 4)))
        .isEqualTo("fields.0.min: Must not be above max.");
    assertThat(mistakeIn(field("a", "number", "min", number("1e999999999"))))
        .isEqualTo("fields.0.min: Has more digits than a number may have.");
    assertThat(mistakeIn(field("a", "date", "min", "2024-01-02", "max", "2024-01-01")))
        .isEqualTo("fields.0.min: Must not be above max.");
    assertThat(mistakeIn(field("a", "date", "max", "soon")))
        .isEqualTo("fields.0.max: Must be an ISO 8601 date, such as 2024-03-15.");
  }

  @Test
  void aDropdownHasDifferentChoicesAndItsDefaultIsOneOfThem() {
    assertThat(mistakeIn(field("a", "dropdown"))).startsWith("fields.0.choices: Give 1 to 500");
    assertThat(mistakeIn(field("a", "dropdown", "choices", List.of("x", "y", "x"))))
        .isEqualTo("fields.0.choices: The choice x is given twice.");
    assertThat(mistakeIn(field("a", "dropdown", "choices", List.of("x"), "default", "y")))
        .isEqualTo("fields.0.default: Must be one of the choices.");
    for (Object wrong :
        List.of(
            7,
            "",
            members("label", "X"),
            members("value", "x", "label", 7),
            members("value", "x", "colour", "red"))) {
      assertThat(mistakeIn(field("a", "dropdown", "choices", List.of("y", wrong))))
          .isEqualTo(
              "fields.0.choices: A choice is a string, or an object with \"value\" and"
                  + " \"label\".");
    }
  }

  @Test
  void mediaTypesAreMediaTypes() {
    assertThat(mistakeIn(field("a", "media", "content_types", List.of("png"))))
        .isEqualTo("fields.0.content_types: Use media types such as image/* or application/pdf.");
    assertThat(mistakeIn(field("a", "media", "content_types", List.of(7))))
        .isEqualTo("fields.0.content_types: Every element must be a string.");
  }

  @Test
  void aReferenceNamesItsTarget() {
    String expected = "fields.0.target: Name a collection, or \"page\".";
    assertThat(mistakeIn(field("a", "reference"))).isEqualTo(expected);
    assertThat(mistakeIn(field("a", "reference", "target", "no such key"))).isEqualTo(expected);
    assertThat(mistakeIn(field("a", "reference", "target", "b", "page_type", "c")))
        .isEqualTo("fields.0.page_type: Only references to pages have a page type.");
    assertThat(mistakeIn(field("a", "reference", "target", "b", "max_items", 3)))
        .startsWith("fields.0.max_items: Only one-to-many references");
  }
}
