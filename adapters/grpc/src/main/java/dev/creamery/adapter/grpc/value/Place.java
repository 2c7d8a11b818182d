package dev.creamery.adapter.grpc.value;

import dev.creamery.adapter.grpc.call.FieldViolation;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.adapter.grpc.call.Refused;
import dev.creamery.domain.shared.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a message that is being read. Its name is only put together where something is wrong.
 *
 * @param before what leads there; null where nothing does
 */
record Place(@Nullable Place before, String step) {
  Place member(String name) {
    return new Place(this, "." + name);
  }

  Place element(int index) {
    return new Place(this, "[" + index + "]");
  }

  Refused refused(ErrorCode code, String message) {
    return Refusal.invalid(List.of(FieldViolation.of(name(), code, message))).refused();
  }

  private String name() {
    return before == null ? step : before.name() + step;
  }
}
