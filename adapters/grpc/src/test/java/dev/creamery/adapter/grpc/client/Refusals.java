package dev.creamery.adapter.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call was refused with. */
public record Refusals(Code code, String message, List<Any> details) {
  /** Calls, and expects to be refused. */
  public static Refusals of(ThrowingCallable call) {
    StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call);
    assertThat(refused).as("a refusal").isNotNull();
    Status status = Optional.ofNullable(StatusProto.fromThrowable(refused)).orElseThrow();
    return new Refusals(
        refused.getStatus().getCode(), status.getMessage(), status.getDetailsList());
  }

  /** The violations as {@code field: code: message}. */
  public List<String> violations() {
    return detail(BadRequest.class).orElseThrow().getFieldViolationsList().stream()
        .map(one -> one.getField() + ": " + one.getReason() + ": " + one.getDescription())
        .toList();
  }

  /** The detail of this kind; empty where there is none. */
  public <M extends Message> Optional<M> detail(Class<M> kind) {
    return details.stream().filter(any -> any.is(kind)).map(any -> unpacked(any, kind)).findAny();
  }

  private static <M extends Message> M unpacked(Any any, Class<M> kind) {
    try {
      return any.unpack(kind);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
