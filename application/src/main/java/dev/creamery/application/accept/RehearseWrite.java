package dev.creamery.application.accept;

import dev.creamery.application.port.out.NewOperation;
import io.smallrye.mutiny.Uni;

/** The last step of a rehearsal, in place of the commit. */
public interface RehearseWrite {
  /**
   * Says what would become of an operation that nothing is wrong with by itself, and records
   * nothing.
   *
   * @return {@link Acceptance.Rehearsed}, or the refusal that it would meet at the door. Fails with
   *     {@link dev.creamery.application.port.out.Unavailable} where too much else is being done to
   *     its item
   */
  Uni<Acceptance> rehearse(NewOperation operation);
}
