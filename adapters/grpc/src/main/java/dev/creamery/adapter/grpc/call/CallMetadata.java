package dev.creamery.adapter.grpc.call;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Keeps at hand what a client sends beside its messages. */
@GlobalInterceptor
@Singleton
class CallMetadata implements ServerInterceptor {
  private static final Context.Key<Metadata> METADATA = Context.key("creamery-metadata");

  @Override
  public <I, O> ServerCall.Listener<I> interceptCall(
      ServerCall<I, O> call, Metadata headers, ServerCallHandler<I, O> next) {
    return Contexts.interceptCall(
        Context.current().withValue(METADATA, headers), call, headers, next);
  }

  /** A text of the call that is being begun; empty where it was not sent. */
  static Optional<String> text(String name) {
    Metadata metadata = METADATA.get();
    return metadata == null
        ? Optional.empty()
        : Optional.ofNullable(
            metadata.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)));
  }
}
