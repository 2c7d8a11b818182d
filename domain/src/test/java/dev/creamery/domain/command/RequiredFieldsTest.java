package dev.creamery.domain.command;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Elements.localized;
import static dev.creamery.domain.fixture.Inputs.NOTHING;
import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequiredFieldsTest {
  private static final Optional<ItemStatus> NO_STATUS = Optional.empty();
  private static final Violation MISSING =
      new Violation(ErrorCode.REQUIRED, Path.of("name"), "This field is required.");
  private static final Violation BLANK =
      new Violation(ErrorCode.REQUIRED, Path.of("name"), "This field may not be blank.");

  private final Collection schema = Schemas.teamMembers();

  private List<Violation> creating(LocalizedInput fields) {
    return PreparedCommand.prepare(schema, ItemCommand.create(NO_STATUS, fields)).violations();
  }

  private List<Violation> replacing(LocalizedInput fields) {
    return PreparedCommand.prepare(schema, ItemCommand.replace(NO_STATUS, fields)).violations();
  }

  private List<Violation> patching(LocalizedInput fields) {
    return PreparedCommand.prepare(schema, ItemCommand.patch(NO_STATUS, fields)).violations();
  }

  @Test
  void areMissedByCreateAndReplaceAndNotByPatch() {
    assertThat(creating(flat())).containsExactly(MISSING);
    assertThat(replacing(flat("rank", 1))).containsExactly(MISSING);
    assertThat(patching(flat("rank", 1))).isEmpty();
  }

  @Test
  void areMissedInEachLocaleGiven() {
    LocalizedInput fields =
        localized("en", members("name", "Ann"), "es", members("rank", 1), "fr", members());
    assertThat(creating(fields))
        .extracting(Violation::path)
        .containsExactly(Path.of("es", "name"), Path.of("fr", "name"));
    assertThat(replacing(fields)).hasSize(2);
  }

  @Test
  void cannotBeCleared() {
    assertThat(creating(flat("name", ""))).containsExactly(BLANK);
    assertThat(replacing(flat("name", NOTHING))).containsExactly(BLANK);
    assertThat(patching(flat("name", ""))).containsExactly(BLANK);
  }

  @Test
  void areNotMissedWhereAValueWasRefused() {
    assertThat(creating(flat("name", 7)))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.WRONG_TYPE);
  }

  @Test
  void areFilledByADefault() {
    Collection cars =
        Schemas.collection(
            "cars",
            field(
                "color",
                "dropdown",
                "required",
                true,
                "choices",
                List.of("red"),
                "default",
                "red"));
    ItemCommand create = ItemCommand.create(NO_STATUS, flat());
    assertThat(PreparedCommand.prepare(cars, create).violations()).isEmpty();
  }

  @Test
  void anEmptyArrayIsATextOfTheWrongTypeAndNotABlankOne() {
    assertThat(patching(flat("name", List.of())))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.WRONG_TYPE);
  }
}
