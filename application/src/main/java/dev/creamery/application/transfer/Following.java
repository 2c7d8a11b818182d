package dev.creamery.application.transfer;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.access.Principal;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.command.CommandKind;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Writes that are on their way: a bounded number, and what became of each is told in turn. */
final class Following {
  private static final Duration LOOK = Duration.ofSeconds(20);

  /** Twenty minutes: longer than any file may take to be fetched. */
  private static final int LOOKS = 60;

  private final Target target;
  private final Principal who;
  private final Tally tally;
  private final NewIds ids;
  private final int most;
  private final Queue<Sent> underWay = new ArrayDeque<>();

  /**
   * A write that was sent.
   *
   * @param lines one for each of its commands
   * @param applied called for each that was applied
   */
  private record Sent(
      List<ItemLine> lines, Consumer<ItemLine> applied, CompletableFuture<Answer> answer) {}

  private record Answer(Acceptance acceptance, Optional<OperationView> operation) {}

  /**
   * Nothing under way.
   *
   * @param most how many writes may be
   */
  Following(Target target, Principal who, Tally tally, NewIds ids, int most) {
    this.target = target;
    this.who = who;
    this.tally = tally;
    this.ids = ids;
    this.most = most;
  }

  /** Follows a write, and waits until there is room for another. */
  void add(List<ItemLine> lines, Uni<Acceptance> sent, Consumer<ItemLine> applied) {
    CompletableFuture<Answer> answer = sent.flatMap(this::followed).subscribe().asCompletionStage();
    underWay.add(new Sent(lines, applied, answer));
    while (underWay.size() > most) {
      settle(underWay.remove());
    }
  }

  /** Waits until nothing is under way. */
  void settleAll() {
    while (!underWay.isEmpty()) {
      settle(underWay.remove());
    }
  }

  private Uni<Answer> followed(Acceptance acceptance) {
    return acceptance instanceof Acceptance.Accepted accepted
        ? look(accepted.operation(), LOOKS).map(found -> new Answer(acceptance, found))
        : Uni.createFrom().item(new Answer(acceptance, Optional.empty()));
  }

  private Uni<Optional<OperationView>> look(UUID operation, int times) {
    return Patience.persistent(target.operations().await(who.organization(), operation, LOOK))
        .flatMap(
            found ->
                times <= 1 || found.isEmpty() || found.get().status().isFinished()
                    ? Uni.createFrom().item(found)
                    : look(operation, times - 1));
  }

  private void settle(Sent sent) {
    Answer answer = answer(sent);
    if (answer.operation().isEmpty()) {
      sent.lines().forEach(line -> tally.refuse(line.line(), Refusals.of(answer.acceptance(), 0)));
      return;
    }
    OperationView operation = answer.operation().get();
    for (CommandView command : operation.commands()) {
      ItemLine line = sent.lines().get(command.index());
      if (command.state() == CommandState.APPLIED) {
        sent.applied().accept(line);
      } else {
        if (command.kind() == CommandKind.CREATE) {
          ids.remove(line.number());
        }
        tally.refuse(line.line(), reasons(operation, command));
      }
    }
  }

  private static List<String> reasons(OperationView operation, CommandView command) {
    return command.errors().isEmpty()
        ? List.of("Not done yet: see /v2/operations/" + operation.id() + "/")
        : command.errors().stream().map(Tally::sentence).toList();
  }

  private static Answer answer(Sent sent) {
    try {
      return sent.answer().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an import was under way", e);
    }
  }
}
