package dev.creamery.application.port.in;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import io.smallrye.mutiny.Uni;

/** The one way in for every change of content. */
public interface ContentWrites {
  /**
   * Checks a write and commits it to the command log, on its {@linkplain Write#terms terms}.
   *
   * @return {@link Acceptance.Accepted} only after the commit; a refusal leaves no trace, and
   *     neither does a rehearsal. Fails with {@link dev.creamery.application.port.out.Unavailable}
   *     where nothing could be committed
   */
  Uni<Acceptance> accept(Principal who, Write write);
}
