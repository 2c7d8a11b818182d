package dev.creamery.adapter.grpc.call;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends the context of a call when its time is over. The server that shares the port of HTTP does
 * not, nor does it tell when a client that has sent everything hangs up; one with a port of its own
 * does both.
 */
@GlobalInterceptor
@Singleton
class Deadlines implements ServerInterceptor {
  private static final Metadata.Key<String> TIMEOUT =
      Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "creamery-grpc-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  @Override
  public <I, O> ServerCall.Listener<I> interceptCall(
      ServerCall<I, O> call, Metadata headers, ServerCallHandler<I, O> next) {
    Optional<Duration> timeout =
        Optional.ofNullable(headers.get(TIMEOUT)).flatMap(CallTimeout::parse);
    if (timeout.isEmpty() || Context.current().getDeadline() != null) {
      return next.startCall(call, headers);
    }
    Context.CancellableContext context =
        Context.current().withDeadlineAfter(timeout.get().toNanos(), TimeUnit.NANOSECONDS, clock);
    return new Ending<>(Contexts.interceptCall(context, call, headers, next), context);
  }

  /** Lets the context end with its call. */
  private static final class Ending<I> extends SimpleForwardingServerCallListener<I> {
    private final Context.CancellableContext context;

    Ending(ServerCall.Listener<I> listener, Context.CancellableContext context) {
      super(listener);
      this.context = context;
    }

    @Override
    public void onComplete() {
      super.onComplete();
      context.cancel(null);
    }

    @Override
    public void onCancel() {
      super.onCancel();
      context.cancel(null);
    }
  }
}
