package dev.creamery.e2e.grpc;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;

/** A connection to a running Creamery, over gRPC. */
public record GrpcConnection(ManagedChannel channel) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public static GrpcConnection to(int port) {
    return new GrpcConnection(
        NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build());
  }

  /** The same stub, sending this token. */
  public static <S extends AbstractStub<S>> S as(String token, S stub) {
    return with("authorization", "Token " + token, stub).withDeadlineAfter(PATIENCE);
  }

  /** The same stub, whose writes are done once under this key. */
  public static <S extends AbstractStub<S>> S under(String key, S stub) {
    return with("idempotency-key", key, stub);
  }

  private static <S extends AbstractStub<S>> S with(String name, String value, S stub) {
    Metadata metadata = new Metadata();
    metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
    return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata));
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
