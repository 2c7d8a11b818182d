package dev.creamery.adapter.grpc.call;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Where a call began, and where it is answered: what is looked up may arrive elsewhere. */
public final class CallThread implements Executor {
  private final @Nullable Context call;

  private CallThread(@Nullable Context call) {
    this.call = call;
  }

  /** The thread of the call that is being begun. */
  public static CallThread current() {
    return new CallThread(Vertx.currentContext());
  }

  @Override
  public void execute(Runnable step) {
    if (call == null || Vertx.currentContext() == call) {
      step.run();
    } else {
      call.runOnContext(ignored -> step.run());
    }
  }
}
