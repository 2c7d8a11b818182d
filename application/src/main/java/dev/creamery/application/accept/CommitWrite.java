package dev.creamery.application.accept;

import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.application.port.out.WriteMeter;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The last step of accepting: commits what nothing is wrong with, and rings for it. */
public final class CommitWrite {
  private final CommandLog log;
  private final WaitingWrites waiting;
  private final Doorbell doorbell;
  private final WriteMeter meter;

  public CommitWrite(CommandLog log, WaitingWrites waiting, Doorbell doorbell, WriteMeter meter) {
    this.log = log;
    this.waiting = waiting;
    this.doorbell = doorbell;
    this.meter = meter;
  }

  Uni<Acceptance> commit(NewOperation operation) {
    Uni<Acceptance> settled =
        waiting
            .counting(log.append(operation))
            .map(appended -> settle(operation, appended))
            .memoize()
            .indefinitely();
    // Rung for even where the client has gone meanwhile: what is committed is committed.
    settled.subscribe().with(done -> {}, failure -> {});
    return settled;
  }

  /** What a write under this key was answered before; empty where there was none. */
  Uni<Optional<Acceptance>> before(OrganizationId organization, RequestKey key) {
    return log.recorded(organization, key).map(found -> found.map(CommitWrite::answer));
  }

  private Acceptance settle(NewOperation operation, Appended appended) {
    if (appended instanceof Appended.Committed committed) {
      meter.accepted(committed.items().size());
      doorbell.ring(committed.items());
      return accepted(operation.id(), committed.items());
    }
    return answer(appended);
  }

  private static Acceptance answer(Appended appended) {
    if (appended instanceof Appended.Repeated repeated) {
      return accepted(repeated.operation(), repeated.items());
    }
    if (appended instanceof Appended.KeyReused) {
      return new Acceptance.KeyReused();
    }
    return appended instanceof Appended.PreconditionFailed
        ? new Acceptance.PreconditionFailed()
        : new Acceptance.ItemNotFound();
  }

  private static Acceptance accepted(UUID operation, List<ItemKey> items) {
    return new Acceptance.Accepted(operation, items.stream().map(ItemKey::id).toList());
  }
}
