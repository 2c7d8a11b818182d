package dev.creamery.adapter.grpc.fake;

import dev.creamery.application.operation.CommandFilter;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.Operations;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Has one operation, {@link FakeWrites#OPERATION}: each look at it sees the next of its states, and
 * the last one again and again.
 */
@Singleton
public class FakeOperations implements Operations {
  private static final Instant ACCEPTED = Instant.parse("2026-11-21T10:00:00Z");

  private final Queue<CommandState> states = new ConcurrentLinkedQueue<>();
  private volatile Optional<OperationFilter> filter = Optional.empty();
  private volatile boolean cancelled;

  /** The states to come; with none, a look never ends. */
  public void pass(CommandState... through) {
    states.clear();
    states.addAll(List.of(through));
    cancelled = false;
  }

  /** What the last list was to list. */
  public OperationFilter filter() {
    return filter.orElseThrow();
  }

  /** Whether a look that never ended was given up. */
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public Uni<Optional<OperationView>> get(OrganizationId organization, UUID id) {
    if (!id.equals(FakeWrites.OPERATION)) {
      return Uni.createFrom().item(Optional.empty());
    }
    CommandState state = states.size() > 1 ? states.poll() : states.peek();
    return state == null
        ? Uni.createFrom().<Optional<OperationView>>nothing().onCancellation().invoke(this::giveUp)
        : Uni.createFrom().item(Optional.of(in(state)));
  }

  private void giveUp() {
    cancelled = true;
  }

  @Override
  public Uni<Optional<OperationView>> await(OrganizationId organization, UUID id, Duration time) {
    return get(organization, id);
  }

  @Override
  public Uni<Optional<OperationView>> retry(OrganizationId organization, UUID id) {
    return get(organization, id);
  }

  @Override
  public Uni<List<CommandView>> commands(
      OrganizationId organization, UUID id, CommandFilter wanted) {
    return get(organization, id).map(found -> found.map(OperationView::commands).orElse(List.of()));
  }

  @Override
  public Uni<List<OperationView>> list(OrganizationId organization, OperationFilter wanted) {
    filter = Optional.of(wanted);
    return Uni.createFrom().item(List.of(in(CommandState.PENDING)));
  }

  private static OperationView in(CommandState state) {
    List<Violation> errors =
        state == CommandState.REJECTED
            ? List.of(
                new Violation(ErrorCode.REFERENCE_NOT_FOUND, Path.of("es", "boss"), "No item 9."))
            : List.of();
    CommandView command =
        new CommandView(
            0,
            UUID.fromString("0192a3b4-0000-7000-8000-000000000002"),
            CommandKind.CREATE,
            new CollectionKey("team_members"),
            7,
            state,
            state == CommandState.APPLIED ? Optional.of(1L) : Optional.empty(),
            errors,
            List.of(),
            state.isFinished() ? 1 : 0,
            ACCEPTED,
            state.isFinished() ? Optional.of(ACCEPTED.plusMillis(250)) : Optional.empty());
    return new OperationView(FakeWrites.OPERATION, List.of(command));
  }

  @Override
  public Multi<OperationView> watch(OrganizationId organization, UUID id) {
    throw new UnsupportedOperationException("Nobody asks for it");
  }
}
