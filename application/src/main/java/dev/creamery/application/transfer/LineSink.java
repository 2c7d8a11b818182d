package dev.creamery.application.transfer;

import dev.creamery.domain.field.InputValue;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Takes lines, one object each. */
@FunctionalInterface
public interface LineSink {
  /** Writes lines; the answer says that more may come. At least one line. */
  Uni<Void> write(List<InputValue.Members> lines);
}
