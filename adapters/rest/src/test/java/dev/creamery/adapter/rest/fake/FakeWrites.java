package dev.creamery.adapter.rest.fake;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.ContentWrites;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was written and answers what a test wants. */
@Singleton
public class FakeWrites implements ContentWrites {
  public static final UUID OPERATION = UUID.fromString("0192a3b4-0000-7000-8000-000000000001");

  private final List<Write> seen = new CopyOnWriteArrayList<>();
  private volatile Uni<Acceptance> answer = accepted();

  @Override
  public Uni<Acceptance> accept(Principal who, Write write) {
    seen.add(write);
    return answer;
  }

  public void reset() {
    seen.clear();
    answer = accepted();
  }

  public void answer(Acceptance acceptance) {
    answer = Uni.createFrom().item(acceptance);
  }

  public void fail(Throwable failure) {
    answer = Uni.createFrom().failure(failure);
  }

  /** All writes that got this far. */
  public List<Write> seen() {
    return List.copyOf(seen);
  }

  /** The one write that got this far. */
  public Write only() {
    if (seen.size() != 1) {
      throw new AssertionError("Expected one write, not " + seen);
    }
    return seen.get(0);
  }

  private static Uni<Acceptance> accepted() {
    return Uni.createFrom().item(new Acceptance.Accepted(OPERATION, List.of(7L)));
  }
}
