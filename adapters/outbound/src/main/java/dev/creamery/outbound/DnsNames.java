package dev.creamery.outbound;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks the name servers of this machine, and its hosts file. It has a thread of its own, so that
 * slow name servers hold up nothing else.
 */
@Singleton
final class DnsNames implements NameResolver, AutoCloseable {
  private static final int MAX_CACHED_SECONDS = 30;

  private final NioEventLoopGroup loop =
      new NioEventLoopGroup(1, new DefaultThreadFactory("creamery-names", true));
  private final DnsNameResolver resolver;

  @Inject
  DnsNames() {
    this(DnsServerAddressStreamProviders.platformDefault());
  }

  DnsNames(DnsServerAddressStreamProvider servers) {
    resolver =
        new DnsNameResolverBuilder(loop.next())
            .datagramChannelType(NioDatagramChannel.class)
            // For answers that are too long for a datagram.
            .socketChannelType(NioSocketChannel.class)
            .nameServerProvider(servers)
            .resolvedAddressTypes(ResolvedAddressTypes.IPV4_PREFERRED)
            // Every address is vetted: none may be left out because another came first.
            .completeOncePreferredResolved(false)
            .queryTimeoutMillis(2000)
            .maxQueriesPerResolve(8)
            .ttl(0, MAX_CACHED_SECONDS)
            .negativeTtl(1)
            .build();
  }

  @Override
  public Uni<List<InetAddress>> resolve(String name) {
    return Uni.createFrom()
        .emitter(
            emitter ->
                resolver
                    .resolveAll(name)
                    .addListener(
                        (Future<List<InetAddress>> found) ->
                            emitter.complete(
                                found.isSuccess() ? List.copyOf(found.getNow()) : List.of())));
  }

  @Override
  @PreDestroy
  public void close() {
    resolver.close();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
