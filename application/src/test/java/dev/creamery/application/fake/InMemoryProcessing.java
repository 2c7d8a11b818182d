package dev.creamery.application.fake;

import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Processing in an {@link InMemoryContent}. */
public final class InMemoryProcessing implements Processing {
  private final InMemoryContent content;

  public InMemoryProcessing(InMemoryContent content) {
    this.content = content;
  }

  @Override
  public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
    return run(transaction -> work.apply(transaction).invoke(transaction::commit));
  }

  @Override
  public <T> Uni<T> inRehearsal(Function<Transaction, Uni<T>> work) {
    return run(work::apply);
  }

  private <T> Uni<T> run(Function<InMemoryTransaction, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              InMemoryTransaction transaction = new InMemoryTransaction(content);
              return Uni.createFrom()
                  .deferred(() -> work.apply(transaction))
                  .onTermination()
                  .invoke(transaction::end);
            });
  }

  @Override
  public Uni<List<GivenUp>> noteFailure(
      ItemKey item, int maxAttempts, Duration pause, String reason) {
    return Uni.createFrom().item(() -> noteFailureNow(item, maxAttempts, pause, reason));
  }

  @Override
  public Uni<List<GivenUp>> noteFailureOfWhole(
      OrganizationId organization, UUID operation, int maxAttempts, Duration pause, String reason) {
    return Uni.createFrom()
        .item(
            () -> {
              synchronized (content) {
                return content
                    .commands()
                    .filter(LoggedCommand::isPending)
                    .filter(one -> one.accepted().operation().equals(operation))
                    .toList()
                    .stream()
                    .flatMap(one -> noteFailureOf(one, maxAttempts, pause, reason).stream())
                    .toList();
              }
            });
  }

  private List<GivenUp> noteFailureNow(
      ItemKey item, int maxAttempts, Duration pause, String reason) {
    synchronized (content) {
      return content
          .pending(item)
          .findFirst()
          .filter(head -> !content.isWhole(head))
          .map(head -> noteFailureOf(head, maxAttempts, pause, reason))
          .orElse(List.of());
    }
  }

  private List<GivenUp> noteFailureOf(
      LoggedCommand head, int maxAttempts, Duration pause, String reason) {
    Instant now = content.now();
    if (head.attempts() + 1 < maxAttempts) {
      content.put(head.pausedUntil(now.plus(pause)));
      return List.of();
    }
    Violation why = Violation.of(ErrorCode.PROCESSING_FAILED, reason);
    content.put(head.failed(why, now));
    PendingCommand command = head.accepted();
    long number = content.told().begin();
    content.told().failure(number, command, List.of(why));
    content.told().end(number);
    return List.of(new GivenUp(command.operation(), command.index(), command.acceptedAt()));
  }
}
