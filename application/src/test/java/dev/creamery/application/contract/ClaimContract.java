package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a transaction of {@link dev.creamery.application.port.out.Processing} takes hold of. */
public abstract class ClaimContract extends ContentContract {
  @Test
  public void givesTheCommandsOfAllItemsInOrderOfAcceptance() {
    ItemKey ann = acceptCreate("Ann");
    ItemKey bob = acceptCreate("Bob");
    acceptChange(ann, patch("rank", 1));
    acceptChange(bob, patch("rank", 2));
    Claim claim = claim(MANY, bob, ann, bob);
    assertThat(claim.commands())
        .extracting(PendingCommand::item)
        .containsExactly(ann, bob, ann, bob);
    assertThat(claim.again()).isEmpty();
  }

  @Test
  public void givesOnlyTheFirstCommandsOfAnItemAndNamesItAgain() {
    ItemKey ann = acceptCreate("Ann");
    acceptChange(ann, patch("rank", 1));
    acceptChange(ann, patch("rank", 2));
    Claim claim = claim(2, ann, acceptCreate("Bob"));
    assertThat(claim.commands())
        .extracting(one -> one.command().kind())
        .containsExactly(CommandKind.CREATE, CommandKind.PATCH, CommandKind.CREATE);
    assertThat(claim.again()).containsExactly(ann);
  }

  @Test
  public void givesTheItemsThatExistTheDeletedOnesToo() {
    ItemKey there = appliedItem("Ann");
    ItemKey deleted = appliedItem("Bob");
    acceptChange(deleted, ItemCommand.delete());
    apply(deleted);
    ItemKey notYet = acceptCreate("Cid");
    Claim claim = claim(MANY, there, deleted, notYet);
    assertThat(claim.items()).containsOnlyKeys(there, deleted);
    assertThat(claim.items().get(deleted)).extracting(Item::deleted).isEqualTo(true);
    assertThat(claim.items().get(there)).extracting(Item::version).isEqualTo(1L);
  }

  @Test
  public void hasNothingForAnItemWithoutUnfinishedCommands() {
    ItemKey there = appliedItem("Ann");
    Claim claim = claim(MANY, there, new ItemKey(organization, Long.MAX_VALUE));
    assertThat(claim.commands()).isEmpty();
    assertThat(claim.items()).containsOnlyKeys(there);
    assertThat(claim.again()).isEmpty();
  }

  @Test
  public void knowsTheSchemaOfEveryCommandAsItIsNow() {
    ItemKey item = acceptCreate("Ann");
    assertThat(schemaOfTheFirstCommand(item)).isEqualTo(5);
    store()
        .save(
            organization, Schemas.collection("team_members", Schemas.field("name", "short_text")));
    assertThat(schemaOfTheFirstCommand(item)).isEqualTo(1);
  }

  private int schemaOfTheFirstCommand(ItemKey item) {
    Claim claim = claim(MANY, item);
    return claim.schema(claim.commands().get(0)).orElseThrow().fields().size();
  }

  @Test
  public void givesTheVersionsThatAreToBeRestored() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("name", "Bob"));
    apply(item);
    acceptChange(item, ItemCommand.restoreVersion(1));
    acceptChange(item, ItemCommand.restoreVersion(2));
    acceptChange(item, ItemCommand.restoreVersion(3));
    Claim claim = claim(MANY, item, appliedItem("Cid"));
    assertThat(claim.commands())
        .extracting(claim::version)
        .map(then -> then.map(Item::version))
        .containsExactly(Optional.of(1L), Optional.of(2L), Optional.empty());
    assertThat(claim.version(claim.commands().get(0)).map(then -> text(then, "name")))
        .contains(new FieldValue.Text("Ann"));
  }

  @Test
  public void givesAVersionByTheSchemaOfNow() {
    ItemKey book = appliedBook("isbn", "1", "note", "Read it.");
    acceptBookChange(book, ItemCommand.restoreVersion(1));
    store()
        .save(
            organization,
            Schemas.collection(
                BOOKS.value(), Schemas.field("comment", "long_text", "renamed_from", "note")));
    Claim claim = claim(MANY, book);
    Item then = claim.version(claim.commands().get(0)).orElseThrow();
    assertThat(text(then, "comment")).isEqualTo(new FieldValue.Text("Read it."));
    assertThat(then.fields().in(LocaleTag.NONE)).hasSize(1);
  }

  @Test
  public void knowsNoSchemaOfACollectionThatIsGone() {
    ItemKey item = acceptCreate("Ann");
    store().delete(organization, TEAM);
    Claim claim = claim(MANY, item);
    assertThat(claim.schema(claim.commands().get(0))).isEmpty();
  }

  @Test
  public void leavesOutWhatAnotherTransactionHoldsAndNamesItAgain() {
    ItemKey held = acceptCreate("Ann");
    ItemKey free = acceptCreate("Bob");
    Claim second =
        run(
            () ->
                store()
                    .processing()
                    .inTransaction(
                        first ->
                            first
                                .claim(List.of(held), MANY)
                                .flatMap(claim -> claimBeside(held, free))));
    assertThat(second.commands()).extracting(PendingCommand::item).containsExactly(free);
    assertThat(second.again()).containsExactly(held);
  }

  private Uni<Claim> claimBeside(ItemKey... named) {
    return store().processing().inTransaction(second -> second.claim(List.of(named), MANY));
  }

  @Test
  public void letsGoOfItemsWhenTheTransactionEnds() {
    ItemKey item = acceptCreate("Ann");
    claim(MANY, item);
    assertThat(claim(MANY, item).commands()).hasSize(1);
  }

  @Test
  public void letsGoOfItemsWhenTheTransactionFails() {
    ItemKey item = acceptCreate("Ann");
    Throwable failure =
        catchThrowable(
            () ->
                run(
                    () ->
                        store()
                            .processing()
                            .inTransaction(
                                transaction ->
                                    transaction
                                        .claim(List.of(item), MANY)
                                        .flatMap(ClaimContract::breakIt))));
    assertThat(failure).isNotNull();
    assertThat(claim(MANY, item).commands()).hasSize(1);
  }

  private static Uni<Void> breakIt(Claim claim) {
    return Uni.createFrom().failure(new IllegalStateException("Broken on purpose"));
  }
}
