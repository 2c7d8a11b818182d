package dev.creamery.application.contract;

import static dev.creamery.application.operation.OperationStatus.FAILED;
import static dev.creamery.application.operation.OperationStatus.PARTIAL;
import static dev.creamery.application.operation.OperationStatus.PENDING;
import static dev.creamery.application.operation.OperationStatus.REJECTED;
import static dev.creamery.application.operation.OperationStatus.RUNNING;
import static dev.creamery.application.operation.OperationStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.operation.CommandIds;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link dev.creamery.application.port.out.OperationQueries} finds. */
public abstract class OperationQueriesContract extends ContentContract {
  private static final OperationFilter ALL = filter(Optional.empty(), Optional.empty());

  private static OperationFilter filter(
      Optional<OperationStatus> status, Optional<CollectionKey> collection) {
    return new OperationFilter(status, collection, Optional.empty(), Optional.empty(), MANY);
  }

  private List<UUID> list(OperationFilter filter) {
    return run(() -> store().operations().list(organization, filter)).stream()
        .map(OperationView::id)
        .toList();
  }

  private List<UUID> ofItem(ItemKey item, Optional<OperationStatus> status) {
    return list(
        new OperationFilter(
            status, Optional.empty(), Optional.of(item.id()), Optional.empty(), MANY));
  }

  private List<UUID> since(Instant instant) {
    return list(
        new OperationFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(instant), MANY));
  }

  private NewOperation accepted(ItemCommand... commands) {
    NewOperation operation = creates(TEAM, commands);
    accept(operation);
    return operation;
  }

  private ItemKey itemOf(NewOperation operation, int index) {
    return new ItemKey(organization, operation(operation.id()).commands().get(index).itemId());
  }

  /** Accepted by a schema of before: the name is missing. */
  private static ItemCommand unfit() {
    return ItemCommand.create(Optional.empty(), Elements.flat("rank", 1));
  }

  @Test
  public void findsNothingThatIsNotThere() {
    NewOperation theirs = accepted(create("Ann"));
    OrganizationId other = store().newOrganization();
    assertThat(run(() -> store().operations().find(organization, store().ids().next()))).isEmpty();
    assertThat(run(() -> store().operations().find(other, theirs.id()))).isEmpty();
  }

  @Test
  public void findsTheCommandsInTheOrderOfTheElements() {
    NewOperation operation = accepted(create("Ann"), create("Bob"));
    List<CommandView> commands = operation(operation.id()).commands();
    assertThat(commands).extracting(CommandView::index).containsExactly(0, 1);
    assertThat(commands)
        .extracting(CommandView::id)
        .containsExactly(CommandIds.of(operation.id(), 0), CommandIds.of(operation.id(), 1));
    assertThat(commands).extracting(CommandView::kind).containsOnly(CommandKind.CREATE);
    assertThat(commands).extracting(CommandView::collection).containsOnly(TEAM);
    assertThat(commands).extracting(CommandView::attempts).containsOnly(0);
    assertThat(operation(operation.id()).finishedAt()).isEmpty();
  }

  @Test
  public void tellsHowFarAnOperationHasCome() {
    NewOperation operation = accepted(create("Ann"), unfit(), create("Cid"));
    assertThat(operation(operation.id()).status()).isEqualTo(PENDING);
    apply(itemOf(operation, 0));
    assertThat(operation(operation.id()).status()).isEqualTo(RUNNING);
    assertThat(list(filter(Optional.of(RUNNING), Optional.empty()))).contains(operation.id());
    apply(itemOf(operation, 1));
    giveUp(itemOf(operation, 2));
    assertThat(operation(operation.id()).status()).isEqualTo(PARTIAL);
    assertThat(operation(operation.id()).finishedAt()).isPresent();
    assertThat(list(filter(Optional.of(PARTIAL), Optional.empty()))).contains(operation.id());
  }

  @Test
  public void listsByStatus() {
    NewOperation applied = accepted(create("Ann"));
    NewOperation rejected = accepted(unfit());
    NewOperation failed = accepted(create("Cid"));
    NewOperation pending = accepted(create("Dan"));
    apply(itemOf(applied, 0), itemOf(rejected, 0));
    giveUp(itemOf(failed, 0));
    assertThat(list(filter(Optional.of(SUCCEEDED), Optional.empty())))
        .containsExactly(applied.id());
    assertThat(list(filter(Optional.of(REJECTED), Optional.empty())))
        .containsExactly(rejected.id());
    assertThat(list(filter(Optional.of(FAILED), Optional.empty()))).containsExactly(failed.id());
    assertThat(list(filter(Optional.of(PENDING), Optional.empty()))).containsExactly(pending.id());
  }

  @Test
  public void listsTheNewestFirstAndNoMoreThanAskedFor() {
    UUID first = accepted(create("Ann"), create("Bob")).id();
    UUID second = accepted(create("Cid")).id();
    UUID third = accepted(create("Dan")).id();
    OrganizationId other = store().newOrganization();
    assertThat(list(ALL)).containsExactly(third, second, first);
    assertThat(
            list(
                new OperationFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 2)))
        .containsExactly(third, second);
    assertThat(run(() -> store().operations().list(other, ALL))).isEmpty();
  }

  @Test
  public void listsByCollection() {
    accepted(create("Ann"));
    NewOperation other =
        creates(EVERYTHING, ItemCommand.create(Optional.empty(), Elements.flat("html", "x")));
    accept(other);
    assertThat(list(filter(Optional.empty(), Optional.of(EVERYTHING)))).containsExactly(other.id());
  }

  @Test
  public void listsByItemWhateverElseTheOperationDid() {
    NewOperation both = accepted(create("Ann"), unfit());
    accepted(create("Cid"));
    ItemKey ann = itemOf(both, 0);
    apply(ann, itemOf(both, 1));
    UUID change = acceptChange(ann, patch("rank", 1));
    assertThat(ofItem(ann, Optional.empty())).containsExactly(change, both.id());
    assertThat(ofItem(ann, Optional.of(PARTIAL))).containsExactly(both.id());
    assertThat(ofItem(ann, Optional.of(SUCCEEDED))).isEmpty();
  }

  @Test
  public void listsThoseAcceptedSince() {
    NewOperation operation = accepted(create("Ann"));
    Instant accepted = operation(operation.id()).acceptedAt();
    assertThat(since(accepted)).containsExactly(operation.id());
    assertThat(since(accepted.minus(Duration.ofDays(1)))).containsExactly(operation.id());
    assertThat(since(accepted.plusMillis(1))).isEmpty();
  }
}
