package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Rehearsal;
import dev.creamery.application.bulk.Foreseen;
import dev.creamery.application.bulk.RehearsedLine;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.process.RehearseCommands;
import dev.creamery.application.process.RehearseTogether;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A rehearsal tells what a write would come to, and leaves nothing behind. */
public abstract class RehearsalContract extends ContentContract {
  private static final int ALL = 100;
  private static final UUID UNRECORDED = new UUID(7, 7);

  private Acceptance rehearse(NewOperation operation) {
    MediaUrls urls = new MediaUrls("https://cdn.example");
    return run(() -> new RehearseCommands(store().processing(), urls, MANY).rehearse(operation));
  }

  private List<Rehearsal> outcomes(NewOperation operation) {
    return ((Acceptance.Rehearsed) rehearse(operation)).commands();
  }

  private Decision.Applied applied(NewOperation operation) {
    return (Decision.Applied) outcomes(operation).get(0).decision();
  }

  private List<ErrorCode> errors(NewOperation operation) {
    return ((Decision.Rejected) outcomes(operation).get(0).decision())
        .violations().stream().map(Violation::code).toList();
  }

  private static ItemCommand book(Object... namesAndValues) {
    return ItemCommand.create(Optional.empty(), Elements.flat(namesAndValues));
  }

  @Test
  public void showsTheItemThatACreateWouldMakeAndMakesNone() {
    Decision.Applied made = applied(creates(TEAM, create("Ann"), create("Bob")));
    assertThat(made.item().version()).isEqualTo(1);
    assertThat(made.item().key().id()).isNegative();
    OperationFilter all =
        new OperationFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ALL);
    assertThat(run(() -> store().operations().list(organization, all))).isEmpty();
    assertThat(item(made.item().key())).isEmpty();
  }

  @Test
  public void showsWhatAChangeWouldMakeAndChangesNothing() {
    ItemKey item = appliedItem("Ann");
    assertThat(applied(change(item, patch("name", "Anna"))).item().version()).isEqualTo(2);
    assertThat(item(item).orElseThrow().version()).isEqualTo(1);
    assertThat(applied(change(item, ItemCommand.delete())).item().deleted()).isTrue();
    assertThat(item(item)).isPresent();
  }

  @Test
  public void decidesAfterWhatIsPending() {
    ItemKey item = acceptCreate("Ann");
    acceptChange(item, patch("rank", 1));
    assertThat(applied(change(item, patch("rank", 2))).item().version()).isEqualTo(3);
    assertThat(claim(MANY, item).commands()).hasSize(2);
  }

  @Test
  public void refusesAReferenceToAMissingItem() {
    assertThat(errors(creates(BOOKS, book("isbn", "1", "author", Long.MAX_VALUE))))
        .containsExactly(ErrorCode.REFERENCE_NOT_FOUND);
  }

  @Test
  public void refusesAValueThatIsTakenAmongItsOwnCommandsToo() {
    appliedBook("isbn", "1");
    assertThat(errors(creates(BOOKS, book("isbn", "1")))).containsExactly(ErrorCode.NOT_UNIQUE);
    List<Rehearsal> two = outcomes(creates(BOOKS, book("isbn", "2"), book("isbn", "2")));
    assertThat(two.get(0).decision()).isInstanceOf(Decision.Applied.class);
    assertThat(two.get(1).decision()).isInstanceOf(Decision.Rejected.class);
  }

  @Test
  public void leavesTheValuesThatItLookedAtToOthers() {
    applied(creates(BOOKS, book("isbn", "1")));
    assertThat(item(appliedBook("isbn", "1"))).isPresent();
  }

  @Test
  public void refusesTheDeletionOfWhatIsReferredTo() {
    ItemKey author = appliedItem("Ann");
    appliedBook("isbn", "1", "author", author.id());
    assertThat(errors(change(author, ItemCommand.delete())))
        .containsExactly(ErrorCode.STILL_REFERENCED);
  }

  @Test
  public void missesAnItemAsTheDoorWould() {
    ItemKey nowhere = new ItemKey(organization, Long.MAX_VALUE);
    assertThat(rehearse(change(nowhere, patch("rank", 1))))
        .isEqualTo(new Acceptance.ItemNotFound());
    ItemKey ofBooks = appliedBook("isbn", "1");
    assertThat(rehearse(change(ofBooks, patch("rank", 1))))
        .isEqualTo(new Acceptance.ItemNotFound());
  }

  @Test
  public void refusesAnotherVersionAsTheDoorWould() {
    ItemKey item = appliedItem("Ann");
    ItemCommand stale =
        patch("rank", 1).requiring(Optional.of(new Precondition.AtVersion(Set.of(7L))));
    assertThat(rehearse(change(item, stale))).isEqualTo(new Acceptance.PreconditionFailed());
    acceptChange(item, patch("rank", 2));
    assertThat(errors(change(item, stale))).containsExactly(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  public void decidesLinesOnWhatIsForeseenAndKeepsNothing() {
    ItemKey ann = appliedItem("Ann");
    acceptChange(ann, patch("rank", 1));
    ItemKey bob = new ItemKey(organization, Long.MAX_VALUE - 1);
    List<RehearsedLine> first =
        rehearse(
            new Foreseen(Map.of(), Map.of(), Map.of(), Set.of()),
            unrecorded(0, TEAM, ann, ItemCommand.delete()),
            unrecorded(1, TEAM, bob, create("Bob")),
            unrecorded(2, TEAM, bob, patch("manager", ann.id())),
            unrecorded(3, TEAM, new ItemKey(organization, Long.MAX_VALUE), patch("rank", 2)));
    assertThat(first).extracting(RehearsedLine::there).containsExactly(true, true, true, false);
    Item gone = ((Decision.Applied) first.get(0).settled().decision()).item();
    assertThat(gone.version()).isEqualTo(3);
    assertThat(first.get(2).settled().decision()).isInstanceOf(Decision.Rejected.class);
    Item made = ((Decision.Applied) first.get(1).settled().decision()).item();
    List<RehearsedLine> second =
        rehearse(
            new Foreseen(Map.of(ann, gone, bob, made), Map.of(), Map.of(), Set.of()),
            unrecorded(4, TEAM, ann, patch("rank", 3)),
            unrecorded(5, TEAM, bob, patch("manager", bob.id())));
    assertThat(second).extracting(RehearsedLine::there).containsExactly(false, true);
    assertThat(((Decision.Applied) second.get(1).settled().decision()).item().version())
        .isEqualTo(2);
    assertThat(item(ann).orElseThrow().version()).isEqualTo(1);
    assertThat(item(bob)).isEmpty();
    assertThat(claim(MANY, ann).commands()).hasSize(1);
  }

  private List<RehearsedLine> rehearse(Foreseen foreseen, PendingCommand... commands) {
    MediaUrls urls = new MediaUrls("https://cdn.example");
    RehearseTogether together = new RehearseTogether(store().processing(), urls, MANY);
    return run(() -> together.rehearse(List.of(commands), foreseen));
  }

  private PendingCommand unrecorded(
      int index, CollectionKey collection, ItemKey item, ItemCommand command) {
    return new PendingCommand(
        Long.MAX_VALUE,
        UNRECORDED,
        index,
        item,
        collection,
        command,
        "editor",
        Instant.EPOCH,
        Optional.empty());
  }

  @Test
  public void namesTheMediaThatWouldBeFetchedAndFetchesNone() {
    String url = "https://images.example/ann.png";
    Rehearsal outcome =
        outcomes(
                creates(
                    EVERYTHING, ItemCommand.create(Optional.empty(), Elements.flat("media", url))))
            .get(0);
    assertThat(outcome.decision()).isInstanceOf(Decision.Applied.class);
    assertThat(outcome.unfetched()).containsExactly(url);
  }
}
