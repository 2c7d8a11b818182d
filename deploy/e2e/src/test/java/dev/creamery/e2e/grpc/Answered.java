package dev.creamery.e2e.grpc;

import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;

/**
 * The one message, or the first of them, that a call is answered with.
 *
 * @param message fails as the call does
 */
public record Answered<T>(CompletableFuture<T> message) implements StreamObserver<T> {
  public Answered() {
    this(new CompletableFuture<>());
  }

  @Override
  public void onNext(T next) {
    message.complete(next);
  }

  @Override
  public void onError(Throwable failure) {
    message.completeExceptionally(failure);
  }

  @Override
  public void onCompleted() {}
}
