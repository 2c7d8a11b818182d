package dev.creamery.adapter.grpc.bulk;

import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import dev.creamery.proto.collections.v1.BulkRefusal;
import dev.creamery.proto.collections.v1.BulkViolation;
import io.grpc.Status;
import java.util.List;

/** Writes that were refused, as messages. */
final class BulkRefusals {
  private BulkRefusals() {}

  static List<BulkRefusal> messages(List<RefusedLine> lines) {
    return lines.stream().map(BulkRefusals::message).toList();
  }

  private static BulkRefusal message(RefusedLine line) {
    Violation first = line.why().get(0);
    BulkRefusal.Builder message =
        BulkRefusal.newBuilder()
            .setIndex(line.number() - 1L)
            .setCode(code(first.code()).value())
            .setMessage(first.message());
    for (Violation violation : line.why()) {
      message.addViolations(
          BulkViolation.newBuilder()
              .setField(violation.path().toString())
              .setCode(violation.code().code())
              .setMessage(violation.message()));
    }
    return message.build();
  }

  private static Status.Code code(ErrorCode code) {
    return switch (code) {
      case ITEM_NOT_FOUND, COLLECTION_NOT_FOUND -> Status.Code.NOT_FOUND;
      case PRECONDITION_FAILED -> Status.Code.FAILED_PRECONDITION;
      default -> Status.Code.INVALID_ARGUMENT;
    };
  }
}
