package dev.creamery.domain.command;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Elements.localized;
import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Life.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceFactsTest {
  private final Life ann = Life.in(Schemas.teamMembers());

  private static ReferenceTarget member(long id) {
    return new ReferenceTarget.ToItem(new CollectionKey("team_members"), id);
  }

  private static ItemCommand patch(Object... fields) {
    return ItemCommand.patch(Optional.empty(), flat(fields));
  }

  @BeforeEach
  void isCreated() {
    ann.isCreated(flat("name", "Ann"));
  }

  @Test
  void asksForEveryTargetOnceInEveryLocale() {
    ItemCommand patch =
        ItemCommand.patch(
            Optional.empty(),
            localized(
                "en", members("manager", 1, "friends", List.of(2, 1)),
                "es", members("friends", List.of(3, 2))));
    assertThat(PreparedCommand.prepare(Schemas.teamMembers(), patch).targets(Optional.empty()))
        .containsExactly(member(1), member(2), member(3));
  }

  @Test
  void whatExistsIsReferredTo() {
    Decision decision = ann.takes(patch("manager", 2), Facts.existing(Set.of(member(2))));
    assertThat(decision).isInstanceOf(Decision.Applied.class);
  }

  @Test
  void whatDoesNotExistIsNamed() {
    Decision decision =
        ann.takes(patch("friends", List.of(2, 3, 4)), Facts.existing(Set.of(member(3))));
    assertThat(violations(decision))
        .containsExactly(
            notFound("/v2/content/?keys=team_members[_id=2] does not exist or is deleted."),
            notFound("/v2/content/?keys=team_members[_id=4] does not exist or is deleted."));
    assertThat(ann.item().version()).isEqualTo(1);
  }

  private static Violation notFound(String message) {
    return new Violation(ErrorCode.REFERENCE_NOT_FOUND, Path.of("friends"), message);
  }

  @Test
  void namesTheLocaleWhereTheClientDid() {
    ItemCommand patch = ItemCommand.patch(Optional.empty(), localized("es", members("manager", 2)));
    assertThat(violations(ann.takes(patch, Facts.NONE)))
        .extracting(Violation::path)
        .containsExactly(Path.of("es", "manager"));
  }

  @Test
  void whatIsNotNamedIsNotAskedForAgain() {
    ann.takes(patch("manager", 2), Facts.existing(Set.of(member(2))));
    assertThat(ann.takes(patch("bio", "New."), Facts.NONE)).isInstanceOf(Decision.Applied.class);
  }

  @Test
  void tellsNoEndOfMissingTargets() {
    List<Integer> many = IntStream.rangeClosed(1, 1000).boxed().toList();
    assertThat(violations(ann.takes(patch("friends", many), Facts.NONE))).hasSize(Violations.MOST);
  }
}
