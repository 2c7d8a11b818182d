package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which appends are recorded, for which items, and in which order. */
public abstract class CommandLogContract extends ContentContract {
  @Test
  public void givesEveryCreateANewItemInTheOrderOfTheElements() {
    NewOperation operation = creates(TEAM, create("Ann"), create("Bob"), create("Cid"));
    List<ItemKey> items = accept(operation);
    assertThat(items).hasSize(3).doesNotHaveDuplicates().doesNotContain(acceptCreate("Dan"));
    assertThat(items).extracting(ItemKey::organization).containsOnly(organization);
    assertThat(items).extracting(ItemKey::id).isSorted();
    assertThat(operation(operation.id()).commands())
        .extracting(command -> command.itemId())
        .containsExactlyElementsOf(items.stream().map(ItemKey::id).toList());
  }

  @Test
  public void keepsACommandAsItWasAccepted() {
    ItemCommand command =
        ItemCommand.create(
            Optional.of(ItemStatus.PUBLISHED),
            Elements.localized("es-mx", Inputs.members("name", "Ana", "rank", 1.50)));
    NewOperation operation = creates(TEAM, command);
    ItemKey item = accept(operation).get(0);
    PendingCommand kept = claim(MANY, item).commands().get(0);
    assertThat(kept.command()).isEqualTo(command);
    assertThat(kept.operation()).isEqualTo(operation.id());
    assertThat(kept.index()).isZero();
    assertThat(kept.item()).isEqualTo(item);
    assertThat(kept.collection()).isEqualTo(TEAM);
    assertThat(kept.editor()).isEqualTo("editor");
  }

  @Test
  public void keepsWhichVersionIsToBeRestored() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, ItemCommand.restoreVersion(1));
    assertThat(claim(MANY, item).commands().get(0).command())
        .isEqualTo(ItemCommand.restoreVersion(1));
  }

  @Test
  public void acceptsAChangeOfAnItemWhoseCreateIsAccepted() {
    ItemKey item = acceptCreate("Ann");
    assertThat(accept(change(item, patch("rank", 1)))).containsExactly(item);
  }

  @Test
  public void acceptsAChangeOfAnItemThatExists() {
    ItemKey item = appliedItem("Ann");
    assertThat(accept(change(item, ItemCommand.delete()))).containsExactly(item);
  }

  @Test
  public void refusesAChangeOfAnItemThatIsNotThereAndRecordsNothing() {
    ItemKey nowhere = new ItemKey(organization, Long.MAX_VALUE);
    for (ItemCommand command :
        List.of(patch("rank", 1), ItemCommand.delete(), ItemCommand.restore())) {
      NewOperation operation = change(nowhere, command);
      assertThat(append(operation)).isEqualTo(new Appended.ItemNotFound());
      assertThat(run(() -> store().operations().find(organization, operation.id()))).isEmpty();
    }
  }

  @Test
  public void refusesAnItemOfAnotherOrganization() {
    ItemKey theirs = appliedItem("Ann");
    ItemKey asOurs = new ItemKey(organizationWithCollections(), theirs.id());
    assertThat(append(change(asOurs, patch("rank", 1)))).isEqualTo(new Appended.ItemNotFound());
  }

  @Test
  public void refusesAnItemOfAnotherCollection() {
    ItemKey accepted =
        accept(
                creates(
                    EVERYTHING, ItemCommand.create(Optional.empty(), Elements.flat("html", "x"))))
            .get(0);
    assertThat(append(change(accepted, patch("rank", 1)))).isEqualTo(new Appended.ItemNotFound());
    apply(accepted);
    assertThat(append(change(accepted, patch("rank", 1)))).isEqualTo(new Appended.ItemNotFound());
    assertThat(append(change(accepted, ItemCommand.restore())))
        .isEqualTo(new Appended.ItemNotFound());
  }

  @Test
  public void refusesAChangeAfterAnAcceptedDelete() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, ItemCommand.delete());
    for (ItemCommand command :
        List.of(patch("rank", 1), ItemCommand.delete(), ItemCommand.restoreVersion(1))) {
      assertThat(append(change(item, command))).isEqualTo(new Appended.ItemNotFound());
    }
  }

  @Test
  public void refusesAChangeOfADeletedItem() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, ItemCommand.delete());
    apply(item);
    for (ItemCommand command :
        List.of(patch("rank", 1), ItemCommand.delete(), ItemCommand.restoreVersion(1))) {
      assertThat(append(change(item, command))).isEqualTo(new Appended.ItemNotFound());
    }
  }

  @Test
  public void acceptsARestoreAndWhatFollowsIt() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, ItemCommand.delete());
    assertThat(accept(change(item, ItemCommand.restore()))).containsExactly(item);
    assertThat(accept(change(item, patch("rank", 1)))).containsExactly(item);
    acceptChange(item, ItemCommand.delete());
    apply(item);
    assertThat(accept(change(item, ItemCommand.restore()))).containsExactly(item);
    assertThat(accept(change(item, patch("rank", 2)))).containsExactly(item);
  }

  @Test
  public void keepsTheOrderOfAcceptanceForEverAfter() {
    ItemKey ann = acceptCreate("Ann");
    ItemKey bob = acceptCreate("Bob");
    List<UUID> accepted = new ArrayList<>();
    IntStream.rangeClosed(1, 20)
        .forEach(i -> accepted.add(acceptChange(i % 3 == 0 ? bob : ann, patch("rank", i))));
    List<PendingCommand> claimed = claim(MANY, bob, ann).commands();
    assertThat(claimed).extracting(PendingCommand::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(claimed.subList(0, 2))
        .extracting(one -> one.command().kind())
        .containsOnly(CommandKind.CREATE);
    assertThat(claimed.subList(2, 22))
        .extracting(PendingCommand::operation)
        .containsExactlyElementsOf(accepted);
  }
}
