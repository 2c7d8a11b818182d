package dev.creamery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.outbound.OutboundGuard.Decision;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundGuardTest {
  private final FixedNames names =
      new FixedNames()
          .is("public.example", "1.1.1.1", "2606:4700::1111")
          .is("private.example", "10.0.0.1")
          .is("mixed.example", "1.1.1.1", "127.0.0.1")
          .is("mixed6.example", "1.1.1.1", "::1")
          .is("metadata.google.internal", "1.1.1.1")
          .is("localhost", "127.0.0.1")
          .is("storage.internal", "10.1.2.3");

  @Test
  void givesEveryAddressOfAPublicHost() throws UnknownHostException {
    assertThat(decide("http://public.example/"))
        .isInstanceOfSatisfying(
            Decision.Allowed.class,
            allowed ->
                assertThat(allowed.addresses())
                    .extracting(InetAddress::getHostAddress)
                    .containsExactly("1.1.1.1", "2606:4700:0:0:0:0:0:1111"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://private.example/",
        "http://mixed.example/",
        "http://mixed6.example/",
        "http://metadata.google.internal/",
        "http://METADATA.google.internal./",
        "http://a.localhost/",
        "http://localhost/",
        "http://127.0.0.1/",
        "http://[::]/",
        "http://[::ffff:a9fe:a9fe]/"
      })
  void refusesWhatIsNotPublicAndDoesNotSayWhereItLeads(String address) {
    assertThat(decide(address))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.BLOCKED);
              assertThat(refused.refusal().message()).doesNotContain("10.0.0.1", "127.0.0.1");
            });
  }

  @Test
  void saysWhichNameIsNotKnown() {
    assertThat(decide("http://nowhere.example/"))
        .isEqualTo(
            new Decision.Refused(
                new Refusal(
                    Refusal.Kind.UNKNOWN_HOST,
                    "Use the address of a host that exists; nowhere.example is not known.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/8", "10.0.0.1", "private.example", " PRIVATE.example. ", "0.0.0.0/0"})
  void goesWhereTheOperatorAllowsIt(String entry) {
    assertThat(decide("http://private.example/", "192.0.2.1", entry))
        .isInstanceOf(Decision.Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.2/31", "10.1.0.0/16", "example", "::/0", "other.example"})
  void goesNowhereElse(String entry) {
    assertThat(decide("http://private.example/", entry)).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void anAllowedNameMayBeInternal() {
    assertThat(decide("http://storage.internal/", "storage.internal"))
        .isInstanceOf(Decision.Allowed.class);
    assertThat(decide("http://storage.internal/", "10.0.0.0/8"))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void anIpv6AddressMayBeAllowed() {
    assertThat(decide("http://[::1]/", "::1")).isInstanceOf(Decision.Allowed.class);
    assertThat(decide("http://[fd00::5]/", "fd00::/8")).isInstanceOf(Decision.Allowed.class);
    assertThat(decide("http://[fe80::5]/", "fd00::/8")).isInstanceOf(Decision.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/33", "::1/129", "example.com/8", "10.1/16", "http://a.example", "*.a"})
  void saysWhatOfTheListCannotBeRead(String entry) {
    assertThatThrownBy(() -> decide("http://public.example/", entry))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CREAMERY_OUTBOUND_ALLOW")
        .hasMessageContaining(entry);
  }

  private Decision decide(String address, String... allow) {
    return new OutboundGuard(names, new FixedConfig(allow))
        .decide(WebAddressTest.good(WebAddress.parse(address)))
        .await()
        .indefinitely();
  }
}
