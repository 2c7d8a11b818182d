package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.proto.collections.v1.BulkRefusal;
import dev.creamery.proto.collections.v1.BulkViolation;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import io.grpc.Status;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What became of the writes of a stream, told in the order in which they came. Outcomes may be
 * noted in any order; those that wait for an earlier one are as few as writes under way. Bounded,
 * however long the stream is. Not thread-safe.
 */
final class BulkSummary {
  /** How many operations are named. */
  static final int MAX_OPERATIONS = 10_000;

  /** How many refusals are told; those that are not the client's fault always are. */
  static final int MAX_REFUSALS = 100;

  private final BulkWriteResponse.Builder response = BulkWriteResponse.newBuilder();
  private final TreeMap<Long, Outcome> early = new TreeMap<>();
  private long told;

  private record Outcome(Optional<UUID> operation, Optional<Refusal> refusal) {}

  void accepted(long index, UUID operation) {
    note(index, new Outcome(Optional.of(operation), Optional.empty()));
  }

  void refused(long index, Refusal refusal) {
    note(index, new Outcome(Optional.empty(), Optional.of(refusal)));
  }

  BulkWriteResponse message() {
    return response.setReceived(told).build();
  }

  private void note(long index, Outcome outcome) {
    early.put(index, outcome);
    for (Outcome next = early.remove(told); next != null; next = early.remove(told)) {
      tell(told, next);
      told++;
    }
  }

  private void tell(long index, Outcome outcome) {
    if (outcome.operation().isPresent()) {
      response.setAccepted(response.getAccepted() + 1);
      if (response.getOperationIdsCount() < MAX_OPERATIONS) {
        response.addOperationIds(outcome.operation().get().toString());
      }
    }
    outcome.refusal().ifPresent(refusal -> tell(index, refusal));
  }

  private void tell(long index, Refusal refusal) {
    response.setRefused(response.getRefused() + 1);
    if (response.getRefusalsCount() < MAX_REFUSALS || refusal.code() == Status.Code.UNAVAILABLE) {
      response.addRefusals(message(index, refusal));
    }
  }

  private static BulkRefusal message(long index, Refusal refusal) {
    BulkRefusal.Builder message =
        BulkRefusal.newBuilder()
            .setIndex(index)
            .setCode(refusal.code().value())
            .setMessage(refusal.detail());
    refusal
        .violations()
        .forEach(
            violation ->
                message.addViolations(
                    BulkViolation.newBuilder()
                        .setField(violation.field())
                        .setCode(violation.code())
                        .setMessage(violation.message())));
    return message.build();
  }
}
