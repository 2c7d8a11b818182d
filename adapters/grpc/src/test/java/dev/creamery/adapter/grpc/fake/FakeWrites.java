package dev.creamery.adapter.grpc.fake;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.ContentWrites;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Keeps what was written and answers what a test wants. */
@Singleton
public class FakeWrites implements ContentWrites {
  public static final UUID OPERATION = UUID.fromString("0192a3b4-0000-7000-8000-000000000001");

  private final List<Write> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile int mostUnderWay;
  private volatile Function<Write, Uni<Acceptance>> answer = write -> accepted();

  @Override
  public Uni<Acceptance> accept(Principal who, Write write) {
    return Uni.createFrom()
        .deferred(
            () -> {
              seen.add(write);
              mostUnderWay = Math.max(mostUnderWay, underWay.incrementAndGet());
              return answer.apply(write);
            })
        .onTermination()
        .invoke(underWay::decrementAndGet);
  }

  public void reset() {
    seen.clear();
    mostUnderWay = 0;
    answer = write -> accepted();
  }

  public void answer(Acceptance acceptance) {
    answer(write -> Uni.createFrom().item(acceptance));
  }

  public void answer(Function<Write, Uni<Acceptance>> how) {
    answer = how;
  }

  public void fail(Throwable failure) {
    answer(write -> Uni.createFrom().failure(failure));
  }

  /** All writes that got this far, in their order. */
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

  /** How many writes wait for their answer just now. */
  public int underWay() {
    return underWay.get();
  }

  /** How many have waited at once. */
  public int mostUnderWay() {
    return mostUnderWay;
  }

  public static Uni<Acceptance> accepted() {
    return Uni.createFrom().item(new Acceptance.Accepted(OPERATION, List.of(7L)));
  }
}
