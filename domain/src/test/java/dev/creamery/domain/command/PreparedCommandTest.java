package dev.creamery.domain.command;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Elements.localized;
import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreparedCommandTest {
  private static PreparedCommand patch(LocalizedInput fields) {
    return PreparedCommand.prepare(
        Schemas.teamMembers(), ItemCommand.patch(Optional.empty(), fields));
  }

  @Test
  void tellsAllThatIsWrongInTheOrderSent() {
    assertThat(patch(flat("rank", "first", "name", true, "bio", "fine")).violations())
        .containsExactly(
            new Violation(ErrorCode.WRONG_TYPE, Path.of("rank"), "A valid number is required."),
            new Violation(ErrorCode.WRONG_TYPE, Path.of("name"), "Not a valid string."));
  }

  @Test
  void theLocaleLeadsWhereTheClientGaveIt() {
    assertThat(patch(localized("es", members("rank", 0))).violations())
        .extracting(Violation::path)
        .containsExactly(Path.of("es", "rank"));
  }

  @Test
  void anUnknownFieldIsToldTheKnownOnes() {
    assertThat(patch(flat("nmae", "Ann")).violations())
        .containsExactly(
            new Violation(
                ErrorCode.UNKNOWN_FIELD,
                Path.of("nmae"),
                "Unknown field. team_members has: name, rank, bio, manager, friends."));
  }

  @Test
  void fieldNamesAreSpelledExactly() {
    assertThat(patch(flat("Name", "Ann", "meta", members("id", 7))).violations())
        .extracting(Violation::code)
        .containsOnly(ErrorCode.UNKNOWN_FIELD)
        .hasSize(2);
  }

  @Test
  void tellsNoEndOfMistakes() {
    Object[] unknown =
        IntStream.range(0, 1000).boxed().flatMap(i -> List.of("x" + i, i).stream()).toArray();
    assertThat(patch(flat(unknown)).violations()).hasSize(Violations.MOST);
  }

  @Test
  void namesNoMoreFieldsThanAnyoneReads() {
    Collection wide =
        Schemas.collection(
            "wide",
            IntStream.range(0, 200)
                .mapToObj(i -> field("f" + i, "html"))
                .toArray(InputValue.Members[]::new));
    ItemCommand patch = ItemCommand.patch(Optional.empty(), flat("x", 1));
    assertThat(PreparedCommand.prepare(wide, patch).violations().get(0).message())
        .endsWith("f19 and 180 more.");
  }

  @Test
  void deleteAndRestoreNameNoFieldsAndHaveNothingWrong() {
    for (ItemCommand command : List.of(ItemCommand.delete(), ItemCommand.restore())) {
      PreparedCommand prepared = PreparedCommand.prepare(Schemas.teamMembers(), command);
      assertThat(prepared.violations()).isEmpty();
      assertThat(prepared.targets(Optional.empty())).isEmpty();
    }
  }
}
