package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.creamery.application.port.out.Processing} notes of what cannot be processed. */
public abstract class FailureContract extends ContentContract {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private int failuresOf(ItemKey item, int maxAttempts, Duration pause) {
    return run(() -> store().processing().noteFailure(item, maxAttempts, pause, "It broke."))
        .size();
  }

  @Test
  public void leavesAFailedCommandAloneForItsPause() {
    ItemKey item = acceptCreate("Ann");
    acceptChange(item, patch("rank", 1));
    assertThat(failuresOf(item, 3, AN_HOUR)).isZero();
    assertThat(claim(MANY, item).commands()).isEmpty();
    assertThat(claim(MANY, item).again()).isEmpty();
  }

  @Test
  public void takesItUpAgainAfterThePause() {
    ItemKey item = acceptCreate("Ann");
    acceptChange(item, patch("rank", 1));
    assertThat(failuresOf(item, 3, Duration.ZERO)).isZero();
    assertThat(claim(MANY, item).commands()).hasSize(2);
  }

  @Test
  public void countsEveryAttempt() {
    ItemKey item = appliedItem("Ann");
    UUID operation = acceptChange(item, patch("rank", 1));
    failuresOf(item, 9, Duration.ZERO);
    failuresOf(item, 9, Duration.ZERO);
    assertThat(command(operation).attempts()).isEqualTo(2);
    apply(item);
    assertThat(command(operation).attempts()).isEqualTo(3);
    assertThat(state(operation)).isEqualTo(CommandState.APPLIED);
  }

  @Test
  public void givesUpTheFirstCommandAfterTheLastAttemptAndNoOther() {
    ItemKey item = appliedItem("Ann");
    UUID first = acceptChange(item, patch("rank", 1));
    UUID second = acceptChange(item, patch("rank", 2));
    assertThat(failuresOf(item, 2, Duration.ZERO)).isZero();
    assertThat(failuresOf(item, 2, Duration.ZERO)).isEqualTo(1);
    assertThat(state(first)).isEqualTo(CommandState.FAILED);
    assertThat(command(first).errors())
        .containsExactly(Violation.of(ErrorCode.PROCESSING_FAILED, "It broke."));
    assertThat(command(first).attempts()).isEqualTo(2);
    assertThat(command(first).finishedAt()).isPresent();
    assertThat(claim(MANY, item).commands())
        .extracting(PendingCommand::operation)
        .containsExactly(second);
  }

  @Test
  public void takesUpAReopenedCommandInItsOldPlace() {
    ItemKey item = appliedItem("Ann");
    UUID first = acceptChange(item, patch("rank", 1));
    UUID second = acceptChange(item, patch("rank", 2));
    giveUp(item);
    run(() -> store().log().reopen(organization, first));
    assertThat(claim(MANY, item).commands())
        .extracting(PendingCommand::operation)
        .containsExactly(first, second);
  }

  @Test
  public void notesNothingWhereNothingIsUnfinished() {
    assertThat(failuresOf(appliedItem("Ann"), 1, Duration.ZERO)).isZero();
    assertThat(failuresOf(new ItemKey(organization, Long.MAX_VALUE), 1, Duration.ZERO)).isZero();
  }

  @Test
  public void tellsWhichCommandFailed() {
    ItemKey item = acceptCreate("Ann");
    PendingCommand head = claim(MANY, item).commands().get(0);
    assertThat(run(() -> store().processing().noteFailure(item, 1, AN_HOUR, "It broke.")))
        .containsExactly(new GivenUp(head.operation(), head.index(), head.acceptedAt()));
  }
}
