package dev.creamery.adapter.grpc.call;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.function.Supplier;

/**
 * Answers calls. Whoever hangs up, or has no time left, is not waited for any more; what was
 * accepted meanwhile stays accepted.
 */
public final class Answers {
  private Answers() {}

  /** Answers a call with one message. */
  public static <T> void one(StreamObserver<T> call, Supplier<Uni<T>> answer) {
    CallThread thread = CallThread.current();
    Cancellable waiting =
        Uni.createFrom()
            .deferred(answer::get)
            .emitOn(thread)
            .subscribe()
            .with(
                message -> {
                  call.onNext(message);
                  call.onCompleted();
                },
                failure -> refuse(call, failure));
    untilItEnds(call, waiting);
  }

  /** Answers a call with messages for as long as there are any. */
  public static <T> void many(StreamObserver<T> call, Supplier<Multi<T>> answer) {
    CallThread thread = CallThread.current();
    Cancellable waiting =
        Multi.createFrom()
            .deferred(answer::get)
            .emitOn(thread)
            .subscribe()
            .with(call::onNext, failure -> refuse(call, failure), call::onCompleted);
    untilItEnds(call, waiting);
  }

  /** Ends a call with what was wrong. */
  public static void refuse(StreamObserver<?> call, Throwable failure) {
    call.onError(RpcStatus.of(Failures.refusal(failure)));
  }

  /** Cancels when the client does, or its deadline passes. To be called where a call is begun. */
  public static void untilItEnds(StreamObserver<?> call, Cancellable waiting) {
    if (call instanceof ServerCallStreamObserver<?> server) {
      server.setOnCancelHandler(waiting::cancel);
    }
    Context.current().addListener(ended -> waiting.cancel(), Runnable::run);
  }
}
