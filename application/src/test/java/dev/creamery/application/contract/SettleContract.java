package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a transaction of {@link dev.creamery.application.port.out.Processing} writes, or not. */
public abstract class SettleContract extends ContentContract {
  @Test
  public void writesTheItemAndFinishesItsCommands() {
    ItemKey item = acceptCreate("Ann");
    UUID first = acceptChange(item, patch("rank", 1));
    UUID second = acceptChange(item, patch("name", "Anna"));
    apply(item);
    Item written = item(item).orElseThrow();
    assertThat(written.version()).isEqualTo(3);
    assertThat(written.status()).isEqualTo(ItemStatus.PUBLISHED);
    assertThat(text(written, "name")).isEqualTo(new FieldValue.Text("Anna"));
    assertThat(command(first).version()).contains(2L);
    assertThat(command(second).version()).contains(3L);
    assertThat(command(second).state()).isEqualTo(CommandState.APPLIED);
    assertThat(command(second).attempts()).isEqualTo(1);
    assertThat(command(second).finishedAt()).isPresent();
    assertThat(claim(MANY, item).commands()).isEmpty();
  }

  @Test
  public void goesOnFromWhatWasWrittenBefore() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, ItemCommand.delete());
    apply(item);
    assertThat(item(item)).isEmpty();
    acceptChange(item, ItemCommand.restore());
    acceptChange(item, patch("rank", 7));
    apply(item);
    assertThat(item(item)).map(Item::version).contains(4L);
  }

  @Test
  public void writesReferencesAnew() {
    ItemKey boss = appliedItem("Bob");
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("manager", boss.id(), "friends", List.of(boss.id(), item.id())));
    apply(item);
    acceptChange(item, patch("manager", "", "friends", List.of(item.id(), boss.id())));
    apply(item);
    assertThat(item(item)).map(Item::version).contains(3L);
  }

  @Test
  public void finishesACommandThatChangesNothing() {
    ItemKey item = appliedItem("Ann");
    UUID operation = acceptChange(item, patch("name", "Ann"));
    apply(item);
    assertThat(state(operation)).isEqualTo(CommandState.APPLIED);
    assertThat(command(operation).version()).contains(1L);
    assertThat(item(item)).map(Item::version).contains(1L);
  }

  @Test
  public void saysWhyACommandIsRejectedAndLeavesTheItem() {
    ItemKey item = appliedItem("Ann");
    UUID rejected = acceptChange(item, patch("name", ""));
    UUID next = acceptChange(item, patch("rank", 2));
    apply(item);
    assertThat(state(rejected)).isEqualTo(CommandState.REJECTED);
    assertThat(command(rejected).version()).isEmpty();
    assertThat(command(rejected).errors())
        .extracting(v -> v.code() + " " + v.path())
        .containsExactly(ErrorCode.REQUIRED + " name");
    assertThat(command(next).version()).contains(2L);
  }

  @Test
  public void leavesNothingOfAWorkThatFails() {
    ItemKey ann = acceptCreate("Ann");
    ItemKey bob = appliedItem("Bob");
    UUID operation = acceptChange(bob, patch("rank", 2));
    RuntimeException ours = new IllegalArgumentException("Broken on purpose");
    Throwable failure =
        catchThrowable(() -> writeThen(() -> Uni.createFrom().failure(ours), ann, bob));
    assertThat(failure).hasStackTraceContaining("Broken on purpose");
    assertThat(item(ann)).isEmpty();
    assertThat(item(bob)).map(Item::version).contains(1L);
    assertThat(state(operation)).isEqualTo(CommandState.PENDING);
    assertThat(claim(MANY, ann, bob).commands()).hasSize(2);
  }

  private void writeThen(Supplier<Uni<Void>> end, ItemKey... named) {
    run(
        () ->
            store()
                .processing()
                .inTransaction(
                    transaction ->
                        transaction
                            .claim(List.of(named), MANY)
                            .flatMap(claim -> transaction.write(decide(claim)))
                            .flatMap(done -> end.get())));
  }

  @Test
  public void voidsABatchThatDecidedOnAStaleVersion() {
    ItemKey ann = acceptCreate("Ann");
    ItemKey bob = appliedItem("Bob");
    acceptChange(bob, patch("rank", 2));
    Claim claim = claim(MANY, ann, bob);
    List<Settled> stale =
        decide(claim).stream().map(one -> one.before().isEmpty() ? one : olderByOne(one)).toList();
    assertThat(catchThrowable(() -> write(stale))).isNotNull();
    assertThat(item(ann)).isEmpty();
    assertThat(claim(MANY, ann, bob).commands()).hasSize(2);
  }

  private static Settled olderByOne(Settled one) {
    Item before = one.before().orElseThrow();
    Item older =
        new Item(
            before.key(),
            before.collection(),
            before.status(),
            before.version() - 1,
            before.deleted(),
            before.fields());
    return new Settled(
        one.command(), Optional.of(older), one.decision(), one.schema(), one.unique());
  }

  @Test
  public void voidsABatchWithACommandThatIsFinishedAlready() {
    ItemKey bob = appliedItem("Bob");
    acceptChange(bob, patch("name", "Bob"));
    List<Settled> twice = decide(claim(MANY, bob));
    assertThat(twice).extracting(Settled::decision).hasOnlyElementsOfType(Decision.Unchanged.class);
    write(twice);
    ItemKey ann = acceptCreate("Ann");
    List<Settled> both = Stream.concat(twice.stream(), decide(claim(MANY, ann)).stream()).toList();
    assertThat(catchThrowable(() -> write(both))).isNotNull();
    assertThat(item(ann)).isEmpty();
    assertThat(claim(MANY, ann).commands()).hasSize(1);
  }

  private void write(List<Settled> settled) {
    ItemKey[] named = settled.stream().map(one -> one.command().item()).toArray(ItemKey[]::new);
    run(
        () ->
            store()
                .processing()
                .inTransaction(
                    transaction ->
                        transaction
                            .claim(List.of(named), MANY)
                            .flatMap(claim -> transaction.write(settled))));
  }
}
