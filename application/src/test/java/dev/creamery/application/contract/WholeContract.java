package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.NewBulk;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How operations are recorded and claimed that are applied as a whole or not at all. */
public abstract class WholeContract extends ContentContract {
  private static final Violation GONE = Violation.of(ErrorCode.ITEM_NOT_FOUND, "Not there.");
  private static final Violation BAD = Violation.of(ErrorCode.MALFORMED, "No JSON.");
  private static final BulkNeeds NOTHING = new BulkNeeds(Set.of(), Set.of(), 0);
  private static final RequestKey KEY = new RequestKey("import-1", "00".repeat(32));

  private TakenWhole take(UUID operation, Optional<RequestKey> key, NewBulkLines lines) {
    NewBulk bulk = new NewBulk(organization, operation, "editor", key);
    int count = lines.commands().size() + lines.refused().size();
    BulkLines sent = new BulkLines(0, count, List.of(), "digest");
    return run(() -> store().bulks().appendWhole(bulk, sent, NOTHING, found -> lines));
  }

  private TakenWhole take(NewBulkLines lines) {
    return take(store().ids().next(), Optional.empty(), lines);
  }

  private TakenWhole.Recorded recorded(NewBulkLines lines) {
    return (TakenWhole.Recorded) take(lines);
  }

  /** A patch of each of these, in order. */
  private static NewBulkLines patches(ItemKey... items) {
    List<NewBulkLines.Line> lines = new ArrayList<>();
    for (ItemKey item : items) {
      lines.add(
          new NewBulkLines.Line(
              lines.size() + 1,
              TEAM,
              Optional.of(item.id()),
              false,
              patch("rank", 70 + lines.size())));
    }
    return new NewBulkLines(lines, List.of(), Map.of(), GONE);
  }

  private static NewBulkLines creates(String... names) {
    List<NewBulkLines.Line> lines = new ArrayList<>();
    for (String name : names) {
      lines.add(
          new NewBulkLines.Line(lines.size() + 1, TEAM, Optional.empty(), false, create(name)));
    }
    return new NewBulkLines(lines, List.of(), Map.of(), GONE);
  }

  private Claim claimWhole(UUID operation) {
    return run(
        () ->
            store()
                .processing()
                .inTransaction(transaction -> transaction.claimWhole(organization, operation)));
  }

  private void applyWhole(UUID operation) {
    run(
        () ->
            store()
                .processing()
                .inTransaction(
                    transaction ->
                        transaction
                            .claimWhole(organization, operation)
                            .flatMap(claim -> transaction.write(decide(claim)))));
  }

  @Test
  public void recordsAllLinesOfABulkThatIsComplete() {
    ItemKey ann = appliedItem("Ann");
    TakenWhole.Recorded recorded = recorded(patches(ann, ann));
    assertThat(recorded.items()).containsExactly(ann, ann);
    OperationView operation = operation(recorded.operation());
    assertThat(operation.commands()).extracting(CommandView::index).containsExactly(0, 1);
    assertThat(operation.bulk().map(BulkView::state)).contains(BulkView.State.COMPLETE);
    applyWhole(recorded.operation());
    assertThat(operation(recorded.operation()).status()).isEqualTo(OperationStatus.SUCCEEDED);
    assertThat(item(ann).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  public void recordsNothingWhereALineIsRefusedOrItsItemIsMissing() {
    ItemKey ann = appliedItem("Ann");
    ItemKey nobody = new ItemKey(organization, Long.MAX_VALUE);
    UUID missing = store().ids().next();
    assertThat(take(missing, Optional.of(KEY), patches(ann, nobody)))
        .isEqualTo(new TakenWhole.Refused(List.of(new RefusedLine(2, List.of(GONE)))));
    RefusedLine bad = new RefusedLine(2, List.of(BAD));
    NewBulkLines refused = new NewBulkLines(patches(ann).commands(), List.of(bad), Map.of(), GONE);
    assertThat(take(refused)).isEqualTo(new TakenWhole.Refused(List.of(bad)));
    assertThat(run(() -> store().operations().find(organization, missing))).isEmpty();
    assertThat(claim(MANY, ann).wholes()).isEmpty();
    assertThat(take(store().ids().next(), Optional.of(KEY), patches(ann)))
        .isInstanceOf(TakenWhole.Recorded.class);
  }

  @Test
  public void recordsOnceWhatIsAskedForAgain() {
    UUID operation = store().ids().next();
    NewBulkLines lines = creates("Ann", "Bob");
    assertThat(((TakenWhole.Recorded) take(operation, Optional.of(KEY), lines)).items()).hasSize(2);
    TakenWhole before = new TakenWhole.Recorded(operation, List.of());
    assertThat(take(operation, Optional.empty(), lines)).isEqualTo(before);
    assertThat(take(store().ids().next(), Optional.of(KEY), lines)).isEqualTo(before);
    RequestKey other = new RequestKey(KEY.key(), "ff".repeat(32));
    assertThat(take(store().ids().next(), Optional.of(other), lines))
        .isEqualTo(new TakenWhole.KeyReused());
    assertThat(operation(operation).counts().total()).isEqualTo(2);
  }

  @Test
  public void isLeftOutOfBatchesThatNameIt() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    acceptChange(bob, patch("rank", 1));
    UUID whole = recorded(patches(ann, bob)).operation();
    acceptChange(ann, patch("rank", 2));
    Claim claim = claim(MANY, ann, bob);
    assertThat(claim.commands()).extracting(PendingCommand::item).containsExactly(bob);
    assertThat(claim.wholes()).containsExactly(Map.entry(whole, ann));
    assertThat(claim.again()).containsExactly(bob);
  }

  @Test
  public void waitsForWhatWasAcceptedBeforeAndNotForWhatCameAfter() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    acceptChange(bob, patch("rank", 1));
    UUID whole = recorded(patches(ann, bob)).operation();
    UUID later = acceptChange(ann, patch("rank", 2));
    assertThat(claimWhole(whole).commands()).isEmpty();
    assertThat(claimWhole(whole).again()).isEmpty();
    apply(bob);
    Claim claim = claimWhole(whole);
    assertThat(claim.commands()).extracting(PendingCommand::item).containsExactly(ann, bob);
    assertThat(claim.items()).containsOnlyKeys(ann, bob);
    assertThat(claim.again()).containsExactly(ann);
    applyWhole(whole);
    apply(ann);
    assertThat(command(later).version()).contains(3L);
    assertThat(claimWhole(whole).commands()).isEmpty();
  }

  @Test
  public void comesBackWhereSomebodyHoldsOneOfItsItems() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    UUID whole = recorded(patches(ann, bob)).operation();
    Claim beside =
        run(
            () ->
                store()
                    .processing()
                    .inTransaction(
                        first ->
                            first
                                .claim(List.of(bob), MANY)
                                .flatMap(held -> claimWholeBeside(whole))));
    assertThat(beside.commands()).isEmpty();
    assertThat(beside.again()).hasSize(1);
  }

  private Uni<Claim> claimWholeBeside(UUID whole) {
    return store().processing().inTransaction(second -> second.claimWhole(organization, whole));
  }

  @Test
  public void failsAsAWholeOnlyAndIsPutBackAsAWhole() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    UUID whole = recorded(patches(ann, bob)).operation();
    giveUp(ann);
    assertThat(operation(whole).counts().pending()).isEqualTo(2);
    assertThat(noteFailure(whole, 2)).isEmpty();
    assertThat(operation(whole).commands()).extracting(CommandView::attempts).containsOnly(1);
    assertThat(noteFailure(whole, 2)).extracting(GivenUp::index).containsExactlyInAnyOrder(0, 1);
    assertThat(operation(whole).status()).isEqualTo(OperationStatus.FAILED);
    assertThat(operation(whole).commands())
        .allSatisfy(one -> assertThat(one.state()).isEqualTo(CommandState.FAILED))
        .allSatisfy(
            one ->
                assertThat(one.errors())
                    .extracting(Violation::code)
                    .containsExactly(ErrorCode.PROCESSING_FAILED));
    assertThat(run(() -> store().log().reopen(organization, whole)))
        .containsExactlyInAnyOrder(ann, bob);
    assertThat(claimWhole(whole).commands()).hasSize(2);
  }

  private List<GivenUp> noteFailure(UUID whole, int maxAttempts) {
    return run(
        () ->
            store()
                .processing()
                .noteFailureOfWhole(organization, whole, maxAttempts, Duration.ZERO, "It broke."));
  }

  @Test
  public void isNotTakenUpBetweenItsAttempts() {
    ItemKey ann = appliedItem("Ann");
    UUID whole = recorded(patches(ann)).operation();
    run(
        () ->
            store()
                .processing()
                .noteFailureOfWhole(organization, whole, 9, Duration.ofHours(1), "It broke."));
    assertThat(claim(MANY, ann).wholes()).isEmpty();
    assertThat(claimWhole(whole).commands()).isEmpty();
  }

  @Test
  public void isNoneOfAnotherOrganizations() {
    UUID whole = recorded(creates("Ann")).operation();
    organization = organizationWithCollections();
    assertThat(claimWhole(whole).commands()).isEmpty();
  }
}
