package dev.creamery.domain.evolution;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Elements.localized;
import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Schemas.collection;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.evolution.FieldChange.Kind;
import dev.creamery.domain.evolution.Obstacle.Reason;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.RegexPatterns;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvolutionTest {
  private static final Collection POSTS =
      Evolution.first(collection("posts", field("title", "short_text"), field("rank", "number")))
          .result();

  private static Evolution to(InputValue.Members... fields) {
    return Evolution.between(POSTS, collection("posts", fields));
  }

  private static List<String> storage(Collection collection) {
    return collection.fields().stream().map(FieldDefinition::storedAs).toList();
  }

  private static FieldChange change(Kind kind, String field) {
    return FieldChange.of(kind, new FieldKey(field));
  }

  private static List<Obstacle> obstacles(Evolution evolution, LocalizedInput... items) {
    ItemSurvey survey = new ItemSurvey(evolution);
    for (LocalizedInput item : items) {
      Life life = Life.in(POSTS);
      life.isCreated(item);
      survey.look(life.item());
    }
    return survey.obstacles();
  }

  private static Obstacle obstacle(String field, Reason reason, int items) {
    return new Obstacle(
        new FieldKey(field),
        reason,
        items,
        Collections.nCopies(Math.min(items, Obstacle.IDS), Life.KEY.id()));
  }

  @Test
  void theSameDefinitionChangesNothing() {
    Evolution same = to(field("title", "short_text"), field("rank", "number"));
    assertThat(same.changes()).isEmpty();
    assertThat(Definition.store(same.result())).isEqualTo(Definition.store(POSTS));
  }

  @Test
  void aRenamedFieldKeepsItsValuesWhereTheyAre() {
    Evolution renamed =
        to(field("headline", "short_text", "renamed_from", "title"), field("rank", "number"));
    assertThat(renamed.changes())
        .containsExactly(
            new FieldChange(
                Kind.RENAMED, new FieldKey("headline"), Optional.of(new FieldKey("title"))));
    assertThat(storage(renamed.result())).containsExactly("title", "rank");
    assertThat(renamed.result().version()).isEqualTo(2);
  }

  @Test
  void aDefinitionThatStillSaysWhereAFieldCameFromSaysNothingNew() {
    InputValue.Members[] fields = {
      field("headline", "short_text", "renamed_from", "title"), field("rank", "number")
    };
    Collection renamed = to(fields).result();
    Evolution again = Evolution.between(renamed, collection("posts", fields));
    assertThat(again.changes()).isEmpty();
    assertThat(storage(again.result())).containsExactly("title", "rank");
  }

  @Test
  void aNewFieldNeverFindsTheValuesOfOneThatIsGone() {
    Collection without = to(field("rank", "number")).result();
    Evolution back =
        Evolution.between(
            without, collection("posts", field("rank", "number"), field("title", "short_text")));
    assertThat(back.changes()).containsExactly(change(Kind.ADDED, "title"));
    assertThat(storage(back.result())).containsExactly("rank", "title@3");
  }

  @Test
  void twoFieldsMayChangeNames() {
    Collection swapped =
        to(
                field("title", "short_text", "renamed_from", "rank"),
                field("name", "short_text", "renamed_from", "title"))
            .result();
    // Who keeps a key keeps its values; the other one is new.
    assertThat(storage(swapped)).containsExactly("title", "name@2");
  }

  @Test
  void tellsWhatElseChanges() {
    Evolution evolution =
        to(field("title", "short_text", "max_length", 10), field("note", "long_text"));
    assertThat(evolution.changes())
        .containsExactly(
            change(Kind.CHANGED, "title"),
            change(Kind.ADDED, "note"),
            change(Kind.REMOVED, "rank"));
    assertThat(obstacles(evolution, flat("title", "longer than ten letters"))).isEmpty();
  }

  @Test
  void itemsWithoutAValueAreInTheWayOfARequiredField() {
    Evolution evolution =
        to(
            field("title", "short_text", "required", true),
            field("rank", "number"),
            field("new", "long_text", "required", true));
    assertThat(
            obstacles(
                evolution,
                flat("title", "A"),
                localized("en", members("title", "A"), "es", members("rank", 1))))
        .containsExactly(
            obstacle("new", Reason.REQUIRED, 2), obstacle("title", Reason.REQUIRED, 1));
  }

  @Test
  void aDefaultFillsWhatIsRequiredFromNowOn() {
    Evolution evolution =
        to(
            field("title", "short_text"),
            field("rank", "number"),
            field("flag", "checkbox", "required", true),
            field(
                "size",
                "dropdown",
                "choices",
                List.of("s", "m"),
                "default",
                "m",
                "required",
                true));
    assertThat(new ItemSurvey(evolution).isNeeded()).isFalse();
    Life item = Life.in(POSTS);
    item.isCreated(flat("title", "A"));
    item.judgedBy(evolution.result());
    item.takes(ItemCommand.patch(Optional.empty(), flat("title", "B")));
    assertThat(item.item().version()).isEqualTo(2);
  }

  @Test
  void valuesThatFitAreNotInTheWayOfAnotherType() {
    Evolution evolution =
        to(
            field("title", "dropdown", "choices", List.of("red", "green")),
            field("rank", "short_text"));
    assertThat(
            obstacles(
                evolution, flat("title", "red"), flat("title", "blue"), flat("rank", 1), flat()))
        .containsExactly(obstacle("title", Reason.TYPE, 1), obstacle("rank", Reason.TYPE, 1));
  }

  @Test
  void namesTheFirstOfManyItems() {
    Evolution evolution = to(field("title", "number"), field("rank", "number"));
    LocalizedInput[] items =
        Stream.generate(() -> flat("title", "A")).limit(25).toArray(LocalizedInput[]::new);
    Obstacle obstacle = obstacles(evolution, items).get(0);
    assertThat(obstacle.items()).isEqualTo(25);
    assertThat(obstacle.ids()).hasSize(Obstacle.IDS);
    assertThat(obstacle.message())
        .startsWith("Field title: 25 items would be in the way (7, 7,")
        .endsWith(
            ", …), because they have a value that the field would not accept."
                + " Change those items first.");
  }

  @Test
  void isKeptWithTheNamesOfItsStorage() {
    Collection renamed =
        to(field("headline", "short_text", "renamed_from", "title"), field("rank", "number"))
            .result();
    Definition restored =
        Definition.restore(renamed.key(), 2, Definition.store(renamed), new RegexPatterns());
    Collection read = ((Definition.Valid) restored).collection();
    assertThat(storage(read)).containsExactly("title", "rank");
    assertThat(read.version()).isEqualTo(2);
    assertThat(Definition.write(read).values()).doesNotContainKey(Definition.STORED_AS);
  }
}
