package dev.creamery.domain.definition;

import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.InputArbitraries;
import dev.creamery.domain.fixture.Schemas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DefinitionRoundTripTest {
  private static final List<InputValue.Members> FIELDS =
      List.of(
          field(
              "a",
              "short_text",
              "label",
              "A",
              "help",
              "h",
              "required",
              true,
              "unique",
              true,
              "indexed",
              true,
              "min_length",
              1,
              "max_length",
              9,
              "pattern",
              "[a-z]+"),
          field("b", "long_text", "label", "b", "max_length", 9),
          field("c", "wysiwyg", "label", "c", "min_length", 0),
          field("d", "html", "label", "d"),
          field(
              "e",
              "number",
              "label",
              "e",
              "min",
              new BigDecimal("-0.50"),
              "max",
              5,
              "integer",
              true),
          field("f", "date", "label", "f", "min", "2024-01-01T00:00:00"),
          field("g", "checkbox", "label", "g", "default", true),
          field(
              "h",
              "dropdown",
              "label",
              "h",
              "choices",
              List.of(members("value", "x", "label", "X")),
              "default",
              "x"),
          field("i", "color", "label", "i"),
          field(
              "j",
              "media",
              "label",
              "j",
              "content_types",
              List.of("image/*"),
              "max_bytes",
              10_000_000_000L),
          field("k", "reference", "label", "k", "target", "b", "many", true, "max_items", 4),
          field("l", "reference", "label", "l", "target", "page", "page_type", "landing"),
          field("m", "reference", "label", "m", "target", "page"));

  private static InputValue.Members written(InputValue.Members definition) {
    Definition read = Schemas.read("posts", definition);
    Collection collection = ((Definition.Valid) read).collection();
    return Definition.write(collection);
  }

  @Test
  void aDefinitionThatSaysAllIsWrittenAsItWasRead() {
    InputValue.Members definition = members("name", "Posts", "fields", FIELDS);
    assertThat(written(definition)).isEqualTo(definition);
  }

  @Provide
  Arbitrary<InputValue.Members> definitions() {
    return Arbitraries.of(FIELDS)
        .map(DefinitionRoundTripTest::withoutLabel)
        .set()
        .ofMinSize(1)
        .map(fields -> members("fields", new ArrayList<>(fields)));
  }

  private static InputValue.Members withoutLabel(InputValue.Members field) {
    List<Object> rest = new ArrayList<>();
    field
        .values()
        .forEach(
            (name, value) -> {
              if (!name.equals("label")) {
                rest.add(name);
                rest.add(value);
              }
            });
    return members(rest.toArray());
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadToTheSame(@ForAll("definitions") InputValue.Members definition) {
    InputValue.Members once = written(definition);
    assertThat(written(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<InputValue.Members> anything() {
    return InputArbitraries.objects(
        "name", "fields", "key", "type", "choices", "min", "max", "pattern", "target");
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void anythingAtAllIsReadWithoutFailing(@ForAll("anything") InputValue.Members anything) {
    assertThat(Schemas.read("posts", anything)).isNotNull();
    assertThat(Schemas.read("posts", members("fields", List.of(anything)))).isNotNull();
  }
}
