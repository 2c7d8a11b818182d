package dev.creamery.domain.item;

import static dev.creamery.domain.fixture.Elements.flat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ItemEventTest {
  private final Life ann = Life.in(Schemas.teamMembers());

  @ParameterizedTest
  @CsvSource({"DRAFT,draft", "PUBLISHED,published"})
  void tellsOfANewItem(ItemStatus to, String event) {
    assertThat(Life.event(ann.isCreated(to, flat("name", "Ann"))).code()).isEqualTo(event);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT,DRAFT,draft",
    "DRAFT,PUBLISHED,published",
    "PUBLISHED,PUBLISHED,published",
    "PUBLISHED,DRAFT,unpublished"
  })
  void tellsOfAChange(ItemStatus from, ItemStatus to, String event) {
    ann.isCreated(from, flat("name", "Ann"));
    Decision decision = ann.takes(ItemCommand.patch(Optional.of(to), flat("name", "Anna")));
    assertThat(Life.event(decision).code()).isEqualTo(event);
  }

  @ParameterizedTest
  @EnumSource
  void tellsOfADeletion(ItemStatus from) {
    ann.isCreated(from, flat("name", "Ann"));
    assertThat(Life.event(ann.takes(ItemCommand.delete())).code()).isEqualTo("delete");
  }

  @ParameterizedTest
  @EnumSource
  void statusesAreReadFromTheSpellingTheyAreWrittenIn(ItemStatus status) {
    assertThat(ItemStatus.parse(status.code())).contains(status);
    assertThat(ItemStatus.parse(status.name())).isEmpty();
  }
}
