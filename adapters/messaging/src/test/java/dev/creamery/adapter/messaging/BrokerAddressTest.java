package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {
  @Test
  void readsAllParts() {
    assertThat(BrokerAddress.parse("amqps://me%40home:p%2Fw+d@rabbit.example:5673/my%2Fhost"))
        .isEqualTo(new BrokerAddress(true, "rabbit.example", 5673, "me@home", "p/w+d", "my/host"));
  }

  @ParameterizedTest
  @CsvSource({
    "amqp://rabbit, 5672, /",
    "amqp://rabbit/, 5672, /",
    "AMQPS://rabbit/%2f, 5671, /",
    "amqp://rabbit:1/creamery, 1, creamery",
  })
  void fillsInWhatIsLeftOut(String url, int port, String vhost) {
    BrokerAddress address = BrokerAddress.parse(url);

    assertThat(address.port()).isEqualTo(port);
    assertThat(address.virtualHost()).isEqualTo(vhost);
    assertThat(address.user()).isEqualTo("guest");
    assertThat(address.password()).isEqualTo("guest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rabbit:5672",
        "http://me:secret@rabbit",
        "amqp://",
        "amqp://me:secret@rabbit/a/b",
        "amqp://me:se cret@rabbit",
        "amqp://me:secret@rab_bit:x"
      })
  void refusesAnythingElseWithoutTellingThePassword(String url) {
    assertThatThrownBy(() -> BrokerAddress.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CREAMERY_RABBITMQ_URL")
        .hasMessageContaining("amqp://user:password@host:5672/vhost")
        .hasMessageNotContainingAny("secret", "se cret");
  }

  @Test
  void printsNoCredentials() {
    assertThat(BrokerAddress.parse("amqp://me:secret@rabbit/creamery"))
        .hasToString("amqp://rabbit:5672/creamery");
  }
}
