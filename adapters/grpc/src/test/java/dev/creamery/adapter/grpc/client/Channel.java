package dev.creamery.adapter.grpc.client;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** A connection to the adapter under test. */
public final class Channel implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ManagedChannel channel =
      NettyChannelBuilder.forAddress("localhost", port()).usePlaintext().build();

  /** The connection itself. */
  public ManagedChannel grpc() {
    return channel;
  }

  private static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
  }

  /** The same stub, sending this token. */
  public static <S extends AbstractStub<S>> S as(String token, S stub) {
    return with("authorization", "Token " + token, stub);
  }

  /** The same stub, sending this beside its messages. */
  public static <S extends AbstractStub<S>> S with(String name, String value, S stub) {
    Metadata metadata = new Metadata();
    metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
    return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
        .withDeadlineAfter(PATIENCE);
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
