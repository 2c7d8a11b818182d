package dev.creamery.adapter.grpc.operation;

import dev.creamery.adapter.grpc.GrpcConfig;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.Operations;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Follows an operation, whichever replica applies it. */
@Singleton
class Watching {
  /** How long an operation is waited for before it is told how far it has come. */
  private static final Duration STEP = Duration.ofMillis(500);

  private static final Duration SHORTLY = Duration.ofSeconds(1);

  private final Operations operations;
  private final Duration longest;

  Watching(Operations operations, GrpcConfig config) {
    this.operations = operations;
    this.longest = config.maxWatch();
  }

  /** The operation as it is now, then after each change, the last time when it has finished. */
  Multi<OperationView> watch(OrganizationId organization, UUID id) {
    long deadline = System.nanoTime() + longest.toNanos();
    AtomicBoolean begun = new AtomicBoolean();
    return Multi.createBy()
        .repeating()
        .uni(() -> look(organization, id, begun.getAndSet(true) ? STEP : Duration.ZERO))
        .whilst(view -> !view.status().isFinished())
        .invoke(view -> requireTime(view, deadline))
        .skip()
        .repetitions();
  }

  private Uni<OperationView> look(OrganizationId organization, UUID id, Duration patience) {
    return operations
        .await(organization, id, patience)
        .map(found -> found.orElseThrow(() -> Refusal.notFound().refused()));
  }

  private static void requireTime(OperationView view, long deadline) {
    if (!view.status().isFinished() && System.nanoTime() - deadline > 0) {
      throw Refusal.unavailable(
              "The operation takes longer than one call may watch it. Watch again.", SHORTLY)
          .refused();
    }
  }
}
