package dev.creamery.application.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AcceptTermsTest extends AcceptFixture {
  private static Write under(String key, Write write) {
    return write.on(new WriteTerms(Optional.of(new IdempotencyKey(key)), Optional.empty(), false));
  }

  private static Write at(Write write, Long... versions) {
    return write.on(
        new WriteTerms(
            Optional.empty(), Optional.of(new Precondition.AtVersion(Set.of(versions))), false));
  }

  private static Write rehearsed(Write write) {
    return write.on(new WriteTerms(Optional.empty(), Optional.empty(), true));
  }

  @Test
  void answersAWriteThatComesAgainAsTheFirstTime() {
    Acceptance first = accept(under("k", create(named("Ann"))));
    assertThat(accept(under("k", create(named("Ann"))))).isEqualTo(first);
    assertThat(rings).hasSize(1);
    assertThat(accept(under("k", create(named("Bob"))))).isEqualTo(new Acceptance.KeyReused());
    assertThat(accept(under("l", create(named("Ann"))))).isNotEqualTo(first);
  }

  @Test
  void answersAsTheFirstTimeWhateverHasBecomeWrongSince() {
    Acceptance first = accept(under("k", create(named("Ann"))));
    store.delete(organization, new CollectionKey("team_members"));
    assertThat(accept(under("k", create(named("Ann"))))).isEqualTo(first);
    assertThat(accept(under("k", create(named("Bob"))))).isEqualTo(new Acceptance.KeyReused());
    assertThat(accept(under("l", create(named("Ann")))))
        .isEqualTo(new Acceptance.UnknownCollection("team_members"));
  }

  @Test
  void takesTheKeyOfARefusedWriteForAMendedOne() {
    assertThat(accept(under("k", create(Inputs.members("rank", 0)))))
        .isInstanceOf(Acceptance.Invalid.class);
    assertThat(accept(under("k", create(named("Ann"))))).isInstanceOf(Acceptance.Accepted.class);
  }

  @Test
  void refusesAChangeOfAnotherVersion() {
    long item = appliedItem("Ann").id();
    Write patch = change(CommandKind.PATCH, item, named("Anna"));
    assertThat(accept(at(patch, 2L))).isEqualTo(new Acceptance.PreconditionFailed());
    assertThat(accept(at(patch, 2L, 1L))).isInstanceOf(Acceptance.Accepted.class);
  }

  @Test
  void requiresAPreconditionWhereTheCollectionDoesAndOfChangesOnly() {
    store.save(
        organization,
        ((Definition.Valid)
                Schemas.read(
                    "team_members",
                    Inputs.members(
                        "require_if_match",
                        true,
                        "fields",
                        List.of(Schemas.field("name", "short_text")))))
            .collection());
    long item = appliedItem("Ann").id();
    Write delete = Write.bare(CommandKind.DELETE, "team_members", Long.toString(item));
    assertThat(accept(delete)).isEqualTo(new Acceptance.PreconditionRequired());
    assertThat(accept(at(delete, 1L))).isInstanceOf(Acceptance.Accepted.class);
  }

  @Test
  void recordsNothingOfARehearsalNotEvenItsKey() {
    assertThat(accept(rehearsed(create(named("Ann"))))).isInstanceOf(Acceptance.Rehearsed.class);
    assertThat(accept(rehearsed(create(Inputs.members("rank", 0)))))
        .isInstanceOf(Acceptance.Invalid.class);
    assertThat(rings).isEmpty();
    WriteTerms both = new WriteTerms(Optional.of(new IdempotencyKey("k")), Optional.empty(), true);
    accept(create(named("Ann")).on(both));
    assertThat(accept(under("k", create(named("Bob"))))).isInstanceOf(Acceptance.Accepted.class);
  }
}
