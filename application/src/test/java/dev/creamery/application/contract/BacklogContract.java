package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the command log says of what has waited too long, and how what failed is put back. */
public abstract class BacklogContract extends ContentContract {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** Overdue is asked of all organizations, those of other tests too. */
  @BeforeEach
  protected void beginWithNoBacklog() {
    store().forgetAllCommands();
  }

  private List<ItemKey> overdue(int limit) {
    return run(() -> store().log().overdue(Duration.ZERO, limit)).items();
  }

  @Test
  public void findsWhatHasWaitedLongEnoughTheLongestFirst() {
    ItemKey ann = acceptCreate("Ann");
    ItemKey bob = acceptCreate("Bob");
    acceptChange(ann, patch("rank", 1));
    assertThat(overdue(MANY)).containsExactly(ann, bob);
    assertThat(overdue(1)).containsExactly(ann);
  }

  @Test
  public void leavesAloneWhatHasNotWaitedLongEnough() {
    acceptCreate("Ann");
    assertThat(run(() -> store().log().overdue(AN_HOUR, MANY)).items()).isEmpty();
    assertThat(run(() -> store().log().overdue(AN_HOUR, MANY)).oldest()).isZero();
  }

  @Test
  public void hasNothingOverdueWhenAllIsFinished() {
    appliedItem("Ann");
    ItemKey bob = acceptCreate("Bob");
    giveUp(bob);
    assertThat(overdue(MANY)).isEmpty();
  }

  @Test
  public void leavesAnItemAloneWhileItsFirstCommandIsPaused() {
    ItemKey paused = acceptCreate("Ann");
    IntStream.range(0, 10).forEach(i -> acceptChange(paused, patch("rank", i)));
    run(() -> store().processing().noteFailure(paused, 3, AN_HOUR, "It broke."));
    ItemKey bob = acceptCreate("Bob");
    assertThat(overdue(MANY)).containsExactly(bob);
    assertThat(overdue(1)).containsExactly(bob);
  }

  @Test
  public void findsAnItemAgainWhenItsPauseIsOver() {
    ItemKey item = acceptCreate("Ann");
    run(() -> store().processing().noteFailure(item, 3, Duration.ZERO, "It broke."));
    assertThat(overdue(MANY)).containsExactly(item);
  }

  @Test
  public void findsManyItemsBehindOneWithManyCommands() {
    ItemKey busy = acceptCreate("Ann");
    IntStream.range(0, 10).forEach(i -> acceptChange(busy, patch("rank", i)));
    ItemKey bob = acceptCreate("Bob");
    assertThat(overdue(2)).containsExactly(busy, bob);
  }

  @Test
  public void reopensWhatFailedAndNothingElse() {
    NewOperation operation = creates(TEAM, create("Ann"), create("Bob"), create("Cid"));
    List<ItemKey> items = accept(operation);
    apply(items.get(0));
    giveUp(items.get(1));
    assertThat(run(() -> store().log().reopen(organization, operation.id())))
        .containsExactly(items.get(1));
    assertThat(operation(operation.id()).commands())
        .extracting(command -> command.state())
        .containsExactly(CommandState.APPLIED, CommandState.PENDING, CommandState.PENDING);
    assertThat(operation(operation.id()).commands().get(1).attempts()).isZero();
    assertThat(operation(operation.id()).commands().get(1).errors()).isEmpty();
    assertThat(operation(operation.id()).commands().get(1).finishedAt()).isEmpty();
    assertThat(overdue(MANY)).containsExactly(items.get(1), items.get(2));
  }

  @Test
  public void reopensNothingWhereNothingFailed() {
    UUID applied = acceptChange(appliedItem("Ann"), patch("rank", 1));
    assertThat(run(() -> store().log().reopen(organization, applied))).isEmpty();
    assertThat(run(() -> store().log().reopen(organization, store().ids().next()))).isEmpty();
  }

  @Test
  public void reopensNothingOfAnotherOrganization() {
    NewOperation operation = creates(TEAM, create("Ann"));
    giveUp(accept(operation).get(0));
    OrganizationId other = store().newOrganization();
    assertThat(run(() -> store().log().reopen(other, operation.id()))).isEmpty();
    assertThat(state(operation.id())).isEqualTo(CommandState.FAILED);
  }
}
