package dev.creamery.adapter.grpc.call;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** A refusal as {@code google.rpc.Status}, with the details that the standard has for it. */
final class RpcStatus {
  /** Whose reasons they are. */
  private static final String DOMAIN = "creamery.dev";

  private RpcStatus() {}

  static StatusRuntimeException of(Refusal refusal) {
    Status.Builder status =
        Status.newBuilder()
            .setCode(refusal.code().value())
            .setMessage(refusal.detail())
            .addDetails(refusal.violations().isEmpty() ? info(refusal) : badRequest(refusal));
    refusal.retry().ifPresent(pause -> status.addDetails(retry(pause)));
    return StatusProto.toStatusRuntimeException(status.build());
  }

  private static Any info(Refusal refusal) {
    return Any.pack(ErrorInfo.newBuilder().setReason(refusal.reason()).setDomain(DOMAIN).build());
  }

  private static Any badRequest(Refusal refusal) {
    BadRequest.Builder violations = BadRequest.newBuilder();
    for (FieldViolation violation : refusal.violations()) {
      violations
          .addFieldViolationsBuilder()
          .setField(violation.field())
          .setReason(violation.code())
          .setDescription(violation.message());
    }
    return Any.pack(violations.build());
  }

  private static Any retry(java.time.Duration pause) {
    return Any.pack(
        RetryInfo.newBuilder()
            .setRetryDelay(Duration.newBuilder().setSeconds(pause.toSeconds()))
            .build());
  }
}
