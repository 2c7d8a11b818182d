package dev.creamery.domain.rule;

import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Inputs.number;
import static dev.creamery.domain.fixture.Rules.kept;
import static dev.creamery.domain.fixture.Rules.refusal;
import static dev.creamery.domain.fixture.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.reference.ReferenceValue;
import dev.creamery.domain.shared.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ItemReferenceTest {
  private static final ValueRule ONE = rule("reference", "target", "authors");
  private static final ValueRule MANY =
      rule("reference", "target", "authors", "many", true, "max_items", 3);

  private static FieldValue authors(boolean many, long... ids) {
    List<ReferenceTarget> targets = Arrays.stream(ids).mapToObj(ItemReferenceTest::author).toList();
    return new FieldValue.Reference(new ReferenceValue(many, targets));
  }

  private static ReferenceTarget author(long id) {
    return new ReferenceTarget.ToItem(new CollectionKey("authors"), id);
  }

  static Stream<Object> formsOfSeven() {
    return Stream.of(
        7,
        number("7.0"),
        "7",
        "007",
        members("meta", members("id", 7)),
        members("meta", members("id", "7")),
        members("meta", members("id", 7), "name", "Ann", "friends", List.of()),
        "/v2/content/?keys=authors[_id=7]",
        author(7).toString(),
        List.of(7),
        List.of(members("meta", members("id", 7))));
  }

  @ParameterizedTest
  @MethodSource("formsOfSeven")
  void readsEveryFormInWhichAnItemIsNamed(Object sent) {
    assertThat(kept(ONE, sent)).isEqualTo(authors(false, 7));
    assertThat(kept(MANY, sent)).isEqualTo(authors(true, 7));
  }

  static Stream<Object> otherForms() {
    return Stream.of(
        0,
        -7,
        number("7.5"),
        number("1e999999999"),
        number("1e-999999999"),
        "seven",
        "٧",
        "9".repeat(30),
        "/v2/content/?keys=books[_id=7]",
        "/v2/content/?keys=authors[_id=0]",
        "/v2/content/?keys=authors[_id=7]&x=1",
        true,
        members("id", 7),
        members("meta", 7),
        members("meta", members("id", members("id", 7))),
        members("slug", "ann"),
        List.of(List.of(7)),
        List.of(7, Inputs.NOTHING));
  }

  @ParameterizedTest
  @MethodSource("otherForms")
  void refusesWhatNamesNoItemOfItsCollection(Object sent) {
    assertThat(refusal(MANY, sent))
        .isEqualTo(
            new Refusal(
                ErrorCode.INVALID_REFERENCE,
                "Not a valid reference. Use the id of an item of authors, such as 7."));
  }

  @Test
  void keepsManyInTheOrderGiven() {
    assertThat(kept(MANY, List.of(9, "7", "/v2/content/?keys=authors[_id=8]")))
        .isEqualTo(authors(true, 9, 7, 8));
  }

  @Test
  void refusesTwoWhereOneIsMeant() {
    assertThat(refusal(ONE, List.of(7, 8)))
        .isEqualTo(new Refusal(ErrorCode.TOO_MANY, "This field refers to one item only."));
  }

  @Test
  void refusesMoreThanItsDefinitionAllows() {
    assertThat(kept(MANY, List.of(1, 2, 3))).isNotNull();
    assertThat(refusal(MANY, List.of(1, 2, 3, 4)))
        .isEqualTo(
            new Refusal(ErrorCode.TOO_MANY, "Ensure this field has no more than 3 references."));
  }

  @Test
  void anEmptyArrayClearsReferencesAndNothingElse() {
    assertThat(ONE.clears(Inputs.of(List.of()))).isTrue();
    assertThat(MANY.clears(Inputs.of(List.of()))).isTrue();
    assertThat(MANY.clears(Inputs.of(List.of("")))).isFalse();
    assertThat(rule("long_text").clears(Inputs.of(List.of()))).isFalse();
  }

  @Test
  void keptReferencesAreRefusedOnceTheFieldPointsElsewhere() {
    assertThat(MANY.check(authors(true, 1, 2, 3))).isEmpty();
    assertThat(rule("reference", "target", "books").check(authors(false, 1)))
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(ErrorCode.INVALID_REFERENCE));
    assertThat(rule("reference", "target", "page").check(authors(false, 1)))
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(ErrorCode.INVALID_REFERENCE));
    assertThat(ONE.check(authors(true, 1, 2)))
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(ErrorCode.TOO_MANY));
  }
}
