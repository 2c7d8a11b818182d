package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What requires a version of an item is recorded, and applied, only where it has that. */
public abstract class PreconditionContract extends ContentContract {
  private static final int ROUNDS = 1_000;

  private static ItemCommand at(ItemCommand command, Long... versions) {
    return command.requiring(Optional.of(new Precondition.AtVersion(Set.of(versions))));
  }

  @Test
  public void refusesWhatMeansAnotherVersionAndRecordsNothing() {
    ItemKey item = appliedItem("Ann");
    NewOperation stale = change(item, at(patch("rank", 1), 2L, 7L));
    assertThat(append(stale)).isEqualTo(new Appended.PreconditionFailed());
    assertThat(append(change(item, at(ItemCommand.delete()))))
        .isEqualTo(new Appended.PreconditionFailed());
    assertThat(run(() -> store().operations().find(organization, stale.id()))).isEmpty();
  }

  @Test
  public void acceptsWhatMeansTheVersionThatIs() {
    ItemKey item = appliedItem("Ann");
    assertThat(accept(change(item, at(patch("rank", 1), 7L, 1L)))).containsExactly(item);
    apply(item);
    Optional<Precondition> exists = Optional.of(new Precondition.Exists());
    assertThat(accept(change(item, patch("rank", 2).requiring(exists)))).containsExactly(item);
  }

  @Test
  public void missesAnItemRatherThanItsVersion() {
    ItemKey nowhere = new ItemKey(organization, Long.MAX_VALUE);
    assertThat(append(change(nowhere, at(patch("rank", 1), 1L))))
        .isEqualTo(new Appended.ItemNotFound());
  }

  @Test
  public void keepsThePreconditionWithTheCommand() {
    ItemKey item = appliedItem("Ann");
    ItemCommand versions = at(patch("rank", 1), 1L, 12L);
    ItemCommand exists = patch("rank", 2).requiring(Optional.of(new Precondition.Exists()));
    accept(change(item, versions));
    accept(change(item, exists));
    assertThat(claim(MANY, item).commands())
        .extracting(one -> one.command())
        .containsExactly(versions, exists);
  }

  @Test
  public void leavesItToTheDecisionWhereSomethingIsPending() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("rank", 1));
    UUID stale = acceptChange(item, at(patch("rank", 2), 1L));
    UUID sound = acceptChange(item, at(patch("rank", 3), 2L));
    apply(item);
    assertThat(state(stale)).isEqualTo(CommandState.REJECTED);
    assertThat(command(stale).errors())
        .extracting(Violation::code)
        .containsExactly(ErrorCode.PRECONDITION_FAILED);
    assertThat(state(sound)).isEqualTo(CommandState.APPLIED);
    assertThat(command(sound).version()).contains(3L);
  }

  @Test
  public void letsOneOfTwoWritersWinInEveryOfAThousandRounds() {
    ItemKey item = appliedItem("Ann");
    for (long version = 1; version <= ROUNDS; version++) {
      List<NewOperation> both = new ArrayList<>();
      for (int writer = 0; writer < 2; writer++) {
        both.add(change(item, at(patch("rank", 2 * version + writer), version)));
      }
      List<Appended> answers =
          run(
              () ->
                  Uni.join()
                      .all(both.stream().map(store().log()::append).toList())
                      .andCollectFailures());
      apply(item);
      int won = 0;
      for (int writer = 0; writer < 2; writer++) {
        boolean accepted = answers.get(writer) instanceof Appended.Committed;
        won += accepted && state(both.get(writer).id()) == CommandState.APPLIED ? 1 : 0;
      }
      assertThat(won).as("winners of round %d", version).isEqualTo(1);
    }
  }
}
