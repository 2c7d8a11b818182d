package dev.creamery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.outbound.OutboundGuard.Decision;
import dev.creamery.outbound.WebAddress.Reading;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpellingsTest {
  private static final OutboundGuard GUARD =
      new OutboundGuard(new FixedNames().is("", "1.1.1.1"), new FixedConfig());

  /** The ways in which some program somewhere understands 32 bits as an IPv4 address. */
  @Provide
  Arbitrary<String> spellings() {
    Arbitrary<Long> forbidden =
        Arbitraries.oneOf(
            within(0x7f000000L, 8),
            within(0x0a000000L, 8),
            within(0xa9fe0000L, 16),
            within(0xc0a80000L, 16),
            within(0xac100000L, 12),
            within(0x64400000L, 10),
            within(0x00000000L, 8),
            within(0xe0000000L, 3));
    Arbitrary<List<Integer>> bases = Arbitraries.of(8, 10, 16).list().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(forbidden, bases, Arbitraries.integers().between(0, 5))
        .as(SpellingsTest::spelled);
  }

  private static Arbitrary<Long> within(long network, int prefix) {
    return Arbitraries.longs().between(network, network + (1L << (32 - prefix)) - 1);
  }

  private static String spelled(long address, List<Integer> bases, int disguise) {
    int last = bases.size() - 1;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < last; i++) {
      text.append(number((address >> (24 - 8 * i)) & 0xff, bases.get(i))).append('.');
    }
    text.append(number(address & (0xffffffffL >> (8 * last)), bases.get(last)));
    String plain = text.toString();
    return switch (disguise) {
      case 0 -> plain;
      case 1 -> plain + ".";
      case 2 -> plain.toUpperCase(Locale.ROOT);
      case 3 -> plain.replace('.', '\u3002');
      case 4 -> fullWidth(plain);
      default -> "[::ffff:%x:%x]".formatted(address >> 16, address & 0xffff);
    };
  }

  private static String number(long value, int base) {
    return switch (base) {
      case 8 -> "0" + Long.toOctalString(value);
      case 16 -> "0x" + Long.toHexString(value);
      default -> Long.toString(value);
    };
  }

  private static String fullWidth(String text) {
    return text.chars()
        .mapToObj(c -> c >= '0' && c <= '9' ? (char) (c - '0' + '\uff10') : (char) c)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  @Property(tries = 5000)
  void noneOfAForbiddenAddressGetsThrough(@ForAll("spellings") String host) {
    Reading reading = WebAddress.parse("http://" + host + "/");

    assertThat(reading instanceof Reading.Good good && isAllowed(good.address())).isFalse();
  }

  @Property(tries = 2000)
  void onlyAPublicAddressIsGoneTo(@ForAll int bits) throws UnknownHostException {
    byte[] bytes = {(byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
    InetAddress address = InetAddress.getByAddress(bytes);
    Reading reading = WebAddress.parse("http://" + address.getHostAddress() + "/");

    assertThat(reading instanceof Reading.Good good && isAllowed(good.address()))
        .isEqualTo(PublicAddresses.contain(address));
  }

  private static boolean isAllowed(WebAddress address) {
    return GUARD.decide(address).await().indefinitely() instanceof Decision.Allowed;
  }
}
