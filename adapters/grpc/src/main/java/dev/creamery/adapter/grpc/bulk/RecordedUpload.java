package dev.creamery.adapter.grpc.bulk;

import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.access.Principal;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.BulkWrites;
import dev.creamery.application.port.in.Operations;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A bulk that was begun, as a stream goes on with it.
 *
 * @param keyed whether it can be gone on with, should it break off
 */
record RecordedUpload(
    BulkWrites writes,
    Operations operations,
    Principal who,
    BulkOpening.Begun opening,
    boolean keyed)
    implements Upload {
  @Override
  public int known() {
    return opening.lines();
  }

  @Override
  public String digest() {
    return opening.digest();
  }

  @Override
  public boolean isComplete() {
    return opening instanceof BulkOpening.Complete;
  }

  @Override
  public Uni<Taken> take(BulkLines lines) {
    return writes.take(open().upload(), lines);
  }

  @Override
  public Uni<BulkWriteResponse> end() {
    Uni<Taken> ended =
        isComplete() ? Uni.createFrom().item(Taken.RECORDED) : writes.end(open().upload());
    return ended.flatMap(
        taken -> {
          if (taken == Taken.OVERTAKEN) {
            throw BulkWriting.overtaken().refused();
          }
          return told(operations, who, operation());
        });
  }

  /** What became of it. It is recorded: whatever keeps us from looking at it, it was taken. */
  static Uni<BulkWriteResponse> told(Operations operations, Principal who, UUID operation) {
    return operations
        .get(who.organization(), operation)
        .onFailure()
        .recoverWithItem(Optional.empty())
        .map(found -> message(operation, found));
  }

  private static BulkWriteResponse message(UUID operation, Optional<OperationView> found) {
    BulkWriteResponse.Builder message =
        BulkWriteResponse.newBuilder()
            .setOperationId(operation.toString())
            .addOperationIds(operation.toString());
    found.ifPresent(view -> message.setAccepted(view.counts().total()));
    found
        .flatMap(OperationView::bulk)
        .ifPresent(
            bulk ->
                message
                    .setReceived(bulk.lines())
                    .setRefused(bulk.refused())
                    .addAllRefusals(BulkRefusals.messages(bulk.refusals())));
    return message.build();
  }

  /** Whatever comes of it: a bulk of which nothing more is heard has broken off too. */
  @Override
  public void leave() {
    if (opening instanceof BulkOpening.Open open) {
      writes.breakOff(open.upload()).subscribe().with(done -> {}, failure -> {});
    }
  }

  @Override
  public Refusal cannotGoOn(int taken) {
    String how =
        keyed
            ? "Send the same bulk again with the same idempotency-key to go on."
            : "Send the rest, from index " + taken + " on, as a bulk of its own.";
    return Refusal.unavailable(
        "The service cannot go on now; " + taken + " writes were taken. " + how,
        Duration.ofSeconds(1));
  }

  private UUID operation() {
    return opening.operation();
  }

  private BulkOpening.Open open() {
    return (BulkOpening.Open) opening;
  }
}
