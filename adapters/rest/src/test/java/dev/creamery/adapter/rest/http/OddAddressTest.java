package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OddAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/content/%ff/",
        "/v2/content/%00/%00/",
        "/v2/content/cars/99999999999999999999/",
        "/v2/content/cars/-1/",
        "/v2/content/a%2Fb/",
        "/v2/content/..%2f..%2fetc/",
        "/v2/content/cars;a=b/%F0%9F%9A%97/",
        "//v2//content/nope/",
        "/v2/content/./nope/",
        "/v2/content/nope/?page=%ff",
        "/v2/operations/x/",
        "/v2/operations/1-1-1-1-1/",
        "/manage/v1/collections/%20",
        "/v2/content/?keys=nope%00",
        "*",
        "http://localhost",
        "x"
      })
  void answersEveryAddressWithoutFailing(String address) throws IOException {
    try (Wire wire = new Wire()) {
      assertThat(ask(wire, address))
          .containsPattern("\\AHTTP/1\\.1 40[014] ")
          .contains("X-Request-Id", "{\"detail\":\"");
    }
  }

  /** What is not even a URI is refused by the server, before anything of ours sees it. */
  @ParameterizedTest
  @ValueSource(strings = {"/%", "/v2/content/%zz/", "/v2/content/cars/?page=%zz", "/v2/<>/"})
  void answersWhatIsNoAddressToo(String address) throws IOException {
    try (Wire wire = new Wire()) {
      assertThat(ask(wire, address)).startsWith("HTTP/1.1 400 ");
    }
  }

  private static String ask(Wire wire, String address) throws IOException {
    return wire.send(Wire.head("GET " + address) + "Connection: close\r\n\r\n").readToEnd();
  }
}
