package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.operation.CommandState;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferencesTest extends BatchFixture {
  private final ItemKey missing = new ItemKey(organization, Long.MAX_VALUE / 100);

  private static ItemCommand refersTo(ItemKey target) {
    return patch("manager", target.id());
  }

  private ItemKey acceptCreateThatRefersTo(ItemKey target) {
    return accept(
            creates(
                TEAM,
                ItemCommand.create(
                    Optional.empty(), Elements.flat("name", "Zoe", "manager", target.id()))))
        .get(0);
  }

  @Test
  void acceptsATargetThatExists() {
    UUID patch = acceptChange(appliedItem("Ann"), refersTo(appliedItem("Bob")));
    applyTogether(new ItemKey(organization, command(patch).itemId()));
    assertApplied(patch);
  }

  @Test
  void acceptsTheItemItself() {
    ItemKey item = acceptCreate("Ann");
    UUID patch = acceptChange(item, refersTo(item));
    applyTogether(item);
    assertApplied(patch);
  }

  @Test
  void rejectsATargetThatIsMissing() {
    ItemKey item = appliedItem("Ann");
    UUID patch = acceptChange(item, patch("friends", List.of(item.id(), missing.id())));
    applyTogether(item);
    assertThat(errors(patch)).containsExactly(ErrorCode.REFERENCE_NOT_FOUND);
    assertThat(command(patch).errors().get(0).message())
        .isEqualTo(
            "/v2/content/?keys=team_members[_id="
                + missing.id()
                + "] does not exist or is deleted.");
  }

  @Test
  void rejectsATargetThatIsDeleted() {
    ItemKey deleted = appliedItem("Bob");
    acceptChange(deleted, ItemCommand.delete());
    ItemKey item = appliedItem("Ann");
    UUID together = acceptChange(item, refersTo(deleted));
    applyTogether(item, deleted);
    UUID afterwards = acceptChange(item, refersTo(deleted));
    applyTogether(item);
    assertThat(errors(together)).containsExactly(ErrorCode.REFERENCE_NOT_FOUND);
    assertThat(errors(afterwards)).containsExactly(ErrorCode.REFERENCE_NOT_FOUND);
  }

  @Test
  void acceptsATargetThatIsRestoredBefore() {
    ItemKey target = appliedItem("Bob");
    acceptChange(target, ItemCommand.delete());
    acceptChange(target, ItemCommand.restore());
    ItemKey item = appliedItem("Ann");
    UUID patch = acceptChange(item, refersTo(target));
    applyTogether(item, target);
    assertApplied(patch);
  }

  @Test
  void rejectsATargetOfAnotherCollection() {
    ItemKey other =
        accept(creates(EVERYTHING, ItemCommand.create(Optional.empty(), Elements.flat()))).get(0);
    ItemKey item = appliedItem("Ann");
    UUID patch = acceptChange(item, refersTo(other));
    applyTogether(item, other);
    assertThat(errors(patch)).containsExactly(ErrorCode.REFERENCE_NOT_FOUND);
  }

  @Test
  void findsATargetThatTheSameBatchCreatesBefore() {
    ItemKey target = acceptCreate("Bob");
    ItemKey item = acceptCreateThatRefersTo(target);
    applyTogether(item, target);
    assertThat(item(item)).isPresent();
    assertThat(processing.batches()).isEqualTo(1);
  }

  @Test
  void waitsForATargetThatAnotherBatchWillCreate() {
    ItemKey target = acceptCreate("Bob");
    ItemKey item = acceptCreateThatRefersTo(target);
    UUID later = acceptChange(item, patch("rank", 2));
    ApplyBatch.Result result = applyTogether(item);
    assertThat(result.again()).containsExactly(item);
    assertThat(result.settled()).isEmpty();
    assertThat(state(later)).isEqualTo(CommandState.PENDING);
    applyTogether(target);
    applyTogether(item);
    assertThat(command(later).version()).contains(2L);
  }

  @Test
  void appliesWhatComesBeforeTheCommandThatWaits() {
    ItemKey item = appliedItem("Ann");
    UUID before = acceptChange(item, patch("rank", 2));
    ItemKey target = acceptCreate("Bob");
    UUID waits = acceptChange(item, refersTo(target));
    applyTogether(item);
    assertApplied(before);
    assertThat(state(waits)).isEqualTo(CommandState.PENDING);
    assertThat(command(waits).attempts()).isZero();
  }

  @Test
  void waitsAlongAChain() {
    ItemKey first = acceptCreate("Ann");
    ItemKey second = acceptCreateThatRefersTo(first);
    ItemKey third = acceptCreateThatRefersTo(second);
    assertThat(applyTogether(third, second).again()).containsExactlyInAnyOrder(second, third);
    applyTogether(third, first, second);
    assertThat(item(third)).isPresent();
  }

  @Test
  void rejectsWhenTheTargetItWaitedForIsRejected() {
    ItemKey target = acceptCreateThatRefersTo(missing);
    ItemKey item = acceptCreateThatRefersTo(target);
    assertThat(applyTogether(item).again()).containsExactly(item);
    applyTogether(item, target);
    assertThat(store.content().item(item)).isEmpty();
    assertThat(claim(MANY, item).commands()).isEmpty();
  }

  @Test
  void rejectsWhenTheTargetItWaitedForHasFailed() {
    ItemKey target = acceptCreate("Bob");
    ItemKey item = acceptCreateThatRefersTo(target);
    applyTogether(item);
    run(() -> store.processing().noteFailure(target, 1, Duration.ZERO, "It broke."));
    applyTogether(item);
    assertThat(store.content().item(item)).isEmpty();
    assertThat(claim(MANY, item).commands()).isEmpty();
  }

  @Test
  void neverWaitsForWhatWasAcceptedLater() {
    ItemKey early = appliedItem("Ann");
    long next = early.id() + 1;
    UUID patch = acceptChange(early, refersTo(new ItemKey(organization, next)));
    ItemKey late = acceptCreate("Bob");
    assertThat(late.id()).isEqualTo(next);
    ApplyBatch.Result result = applyTogether(early, late);
    assertThat(result.again()).isEmpty();
    assertThat(errors(patch)).containsExactly(ErrorCode.REFERENCE_NOT_FOUND);
    assertThat(item(late)).isPresent();
  }
}
