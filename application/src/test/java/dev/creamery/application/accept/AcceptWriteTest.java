package dev.creamery.application.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.port.out.Backlog;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptWriteTest extends AcceptFixture {
  @Test
  void makesEachElementACommandOfOneOperation() {
    Acceptance acceptance = accept(create(named("Ann"), named("Bob")));
    assertThat(acceptance).isInstanceOf(Acceptance.Accepted.class);
    Acceptance.Accepted accepted = (Acceptance.Accepted) acceptance;
    List<PendingCommand> commands = store.content().accepted();
    assertThat(commands).extracting(PendingCommand::operation).containsOnly(accepted.operation());
    assertThat(commands).extracting(one -> one.item().id()).isEqualTo(accepted.items());
    assertThat(commands).extracting(PendingCommand::editor).containsOnly("Léa");
    assertThat(commands).extracting(PendingCommand::collection).containsOnly(TEAM);
    assertThat(commands)
        .extracting(PendingCommand::command)
        .containsExactly(
            ItemCommand.create(Optional.of(ItemStatus.PUBLISHED), Elements.flat("name", "Ann")),
            ItemCommand.create(Optional.of(ItemStatus.PUBLISHED), Elements.flat("name", "Bob")));
  }

  @Test
  void ringsForTheItemsAndCountsTheCommands() {
    Acceptance.Accepted accepted = (Acceptance.Accepted) accept(create(named("Ann"), named("Bob")));
    assertThat(rings)
        .containsExactly(
            accepted.items().stream().map(id -> new ItemKey(organization, id)).toList());
    assertThat(meter.accepted()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = CommandKind.class,
      names = {"REPLACE", "PATCH"})
  void acceptsAChangeOfAnAcceptedItem(CommandKind kind) {
    long item = accepted(named("Ann"));
    assertThat(accept(change(kind, item, named("Anna")))).isInstanceOf(Acceptance.Accepted.class);
    PendingCommand last = store.content().accepted().get(1);
    assertThat(last.item().id()).isEqualTo(item);
    assertThat(last.command().kind()).isEqualTo(kind);
    assertThat(last.command().fields()).isEqualTo(Elements.flat("name", "Anna"));
  }

  @Test
  void acceptsADeleteAndARestore() {
    long item = accepted(named("Ann"));
    accept(change(CommandKind.DELETE, item));
    accept(change(CommandKind.RESTORE, item));
    assertThat(store.content().accepted().subList(1, 3))
        .extracting(PendingCommand::command)
        .containsExactly(ItemCommand.delete(), ItemCommand.restore());
  }

  @Test
  void refusesAnItemThatIsNotThere() {
    for (String id : List.of("999", "x", "", "-1", "99999999999999999999")) {
      Write write = change(CommandKind.PATCH, 1, named("Ann"));
      Write there =
          new Write(
              write.kind(),
              write.collection(),
              Optional.of(id),
              write.status(),
              write.elements(),
              write.locale());
      assertThat(accept(there)).isEqualTo(new Acceptance.ItemNotFound());
    }
    assertNothingHappened();
  }

  @Test
  void refusesAnItemOfAnotherOrganization() {
    long item = accepted(named("Ann"));
    rings.clear();
    organization = organizationWithCollections();
    assertThat(accept(change(CommandKind.DELETE, item))).isEqualTo(new Acceptance.ItemNotFound());
    assertThat(rings).isEmpty();
  }

  @Test
  void refusesACollectionThatIsNotThere() {
    for (String key : List.of("teams", "no key", "bulk", "")) {
      Write write =
          new Write(
              CommandKind.CREATE,
              key,
              Optional.empty(),
              Optional.empty(),
              List.of(named("Ann").values()),
              Optional.empty());
      assertThat(accept(write)).isEqualTo(new Acceptance.UnknownCollection(key));
    }
    assertNothingHappened();
  }

  @Test
  void refusesAllElementsWhereOneIsInvalid() {
    Acceptance acceptance = accept(create(named("Ann"), Inputs.members("rank", 0), named("")));
    assertThat(acceptance).isInstanceOf(Acceptance.Invalid.class);
    assertThat(((Acceptance.Invalid) acceptance).violations())
        .extracting(one -> one.element() + " " + one.violation().path())
        .containsExactlyInAnyOrder("1 name", "1 rank", "2 name");
    assertNothingHappened();
  }

  @Test
  void doesNotRingBeforeTheCommit() {
    CompletableFuture<CommandLog.Appended> commit = new CompletableFuture<>();
    CompletableFuture<Acceptance> answer =
        acceptWrite(new LogOf(Uni.createFrom().completionStage(commit)))
            .accept(editor(), create(named("Ann")))
            .subscribeAsCompletionStage();
    assertThat(rings).isEmpty();
    assertThat(meter.accepted()).isZero();
    assertThat(answer).isNotDone();
    commit.complete(new CommandLog.Appended.Committed(List.of(new ItemKey(organization, 7))));
    assertThat(rings).containsExactly(List.of(new ItemKey(organization, 7)));
    assertThat(answer).isCompleted();
  }

  @Test
  void failsAndStaysSilentWhereNothingCouldBeCommitted() {
    Uni<CommandLog.Appended> away = Uni.createFrom().failure(new Unavailable("Away"));
    assertThatThrownBy(
            () -> run(() -> acceptWrite(new LogOf(away)).accept(editor(), create(named("Ann")))))
        .isInstanceOf(Unavailable.class);
    assertNothingHappened();
  }

  private void assertNothingHappened() {
    assertThat(store.content().accepted()).isEmpty();
    assertThat(rings).isEmpty();
    assertThat(meter.accepted()).isZero();
  }

  /** A log that answers every append alike. */
  private record LogOf(Uni<Appended> answer) implements CommandLog {
    @Override
    public Uni<Appended> append(NewOperation operation) {
      return answer;
    }

    @Override
    public Uni<Optional<Appended>> recorded(OrganizationId organization, RequestKey key) {
      return Uni.createFrom().item(Optional.empty());
    }

    @Override
    public Uni<Backlog> overdue(Duration waited, int limit) {
      return Uni.createFrom().item(new Backlog(Duration.ZERO, List.of()));
    }

    @Override
    public Uni<List<ItemKey>> reopen(OrganizationId organization, UUID operation) {
      return Uni.createFrom().item(List.of());
    }
  }
}
