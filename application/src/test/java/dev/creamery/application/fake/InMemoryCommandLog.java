package dev.creamery.application.fake;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.Backlog;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The command log of an {@link InMemoryContent}. */
public final class InMemoryCommandLog implements CommandLog {
  private final InMemoryContent content;
  private final InMemoryRequestKeys keys;

  public InMemoryCommandLog(InMemoryContent content) {
    this.content = content;
    this.keys = new InMemoryRequestKeys(content::now);
  }

  /** What was recorded under which keys. */
  InMemoryRequestKeys keys() {
    return keys;
  }

  @Override
  public Uni<Appended> append(NewOperation operation) {
    return alone(() -> appendNow(operation));
  }

  @Override
  public Uni<Optional<Appended>> recorded(OrganizationId organization, RequestKey key) {
    return alone(() -> keys.find(organization, key));
  }

  private Appended appendNow(NewOperation operation) {
    Optional<Appended> before =
        operation.key().flatMap(key -> keys.find(operation.organization(), key));
    if (before.isPresent()) {
      return before.get();
    }
    if (operation.item().isPresent() && !isThere(operation, operation.item().get())) {
      return new Appended.ItemNotFound();
    }
    if (!isMet(operation)) {
      return new Appended.PreconditionFailed();
    }
    List<ItemKey> items = record(operation);
    operation
        .key()
        .ifPresent(key -> keys.keep(operation.organization(), key, operation.id(), items));
    return new Appended.Committed(items);
  }

  /** Where anything of the item is unfinished, it is judged when it is applied. */
  private boolean isMet(NewOperation operation) {
    Optional<Precondition> precondition = operation.commands().get(0).precondition();
    if (operation.item().isEmpty() || precondition.isEmpty()) {
      return true;
    }
    ItemKey key = new ItemKey(operation.organization(), operation.item().get());
    return content.pending(key).findAny().isPresent()
        || content.item(key).map(precondition.get()::holds).orElse(true);
  }

  private List<ItemKey> record(NewOperation operation) {
    List<ItemKey> items = new ArrayList<>();
    for (ItemCommand command : operation.commands()) {
      ItemKey item =
          new ItemKey(operation.organization(), operation.item().orElseGet(content::nextItem));
      content.put(
          LoggedCommand.accepted(
              new PendingCommand(
                  content.nextSequence(),
                  operation.id(),
                  items.size(),
                  item,
                  operation.collection(),
                  command,
                  operation.editor(),
                  content.now(),
                  operation.trace())));
      items.add(item);
    }
    return items;
  }

  private boolean isThere(NewOperation operation, long id) {
    return InMemoryPresence.isThere(
        content,
        operation.collection(),
        new ItemKey(operation.organization(), id),
        operation.commands().get(0).kind());
  }

  @Override
  public Uni<Backlog> overdue(Duration waited, int limit) {
    return alone(() -> overdueNow(waited, limit));
  }

  private Backlog overdueNow(Duration waited, int limit) {
    Instant now = content.now();
    Set<ItemKey> seen = new HashSet<>();
    List<PendingCommand> heads =
        content
            .commands()
            .filter(one -> one.isPending() && seen.add(one.accepted().item()))
            .filter(head -> head.isDue(now))
            .map(LoggedCommand::accepted)
            .filter(head -> !head.acceptedAt().isAfter(now.minus(waited)))
            .limit(limit)
            .toList();
    Duration oldest =
        heads.stream()
            .map(head -> Duration.between(head.acceptedAt(), now))
            .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    return new Backlog(oldest, heads.stream().map(PendingCommand::item).toList());
  }

  @Override
  public Uni<List<ItemKey>> reopen(OrganizationId organization, UUID operation) {
    return alone(
        () -> {
          List<PendingCommand> failed =
              content
                  .commands()
                  .filter(this::canBeTakenUpAgain)
                  .map(LoggedCommand::accepted)
                  .filter(one -> one.operation().equals(operation))
                  .filter(one -> one.item().organization().equals(organization))
                  .toList();
          failed.forEach(
              one -> {
                content.media().forget(one.key());
                content.put(LoggedCommand.accepted(one));
              });
          return failed.stream().map(PendingCommand::item).toList();
        });
  }

  private boolean canBeTakenUpAgain(LoggedCommand command) {
    return command.state() == CommandState.FAILED
        || (command.state() == CommandState.REJECTED
            && content.media().wasRefused(command.accepted().key()));
  }

  private <T> Uni<T> alone(Supplier<T> work) {
    return Uni.createFrom()
        .item(
            () -> {
              synchronized (content) {
                return work.get();
              }
            });
  }
}
