package dev.creamery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class DnsNamesTest {
  @Test
  void givesEveryAddressOfEitherKind() throws Exception {
    try (NameServer server = new NameServer();
        DnsNames names =
            new DnsNames(new SingletonDnsServerAddressStreamProvider(server.address()))) {
      assertThat(names.resolve("two.example").await().indefinitely())
          .extracting(InetAddress::getHostAddress)
          .containsExactly("1.1.1.1", "0:0:0:0:0:0:0:1");
    }
  }

  @Test
  void aNameThatNobodyKnowsHasNone() throws Exception {
    try (NameServer server = new NameServer();
        DnsNames names =
            new DnsNames(new SingletonDnsServerAddressStreamProvider(server.address()))) {
      assertThat(names.resolve("unknown.example").await().indefinitely()).isEmpty();
    }
  }
}
