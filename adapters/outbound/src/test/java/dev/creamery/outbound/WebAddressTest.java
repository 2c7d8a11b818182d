package dev.creamery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.outbound.WebAddress.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://example.com, http://example.com/",
    "HTTPS://EXAMPLE.COM:443/A.PNG?w=1#x, https://example.com/A.PNG?w=1",
    "http://example.com.:8080/a, http://example.com:8080/a",
    "http://example.com:/a, http://example.com/a",
    "http://example.com?a=b, http://example.com/?a=b",
    "https://my_bucket.s3.example.com/a.png, https://my_bucket.s3.example.com/a.png",
    "https://bücher.example/ö.png, https://xn--bcher-kva.example/%C3%B6.png",
    "https://example.com/a|b, https://example.com/a%7Cb",
    "https://example.com/a%2fb, https://example.com/a%2fb",
    "http://93.184.216.34/, http://93.184.216.34/",
    "http://[2606:4700:0::1111]:81/, http://[2606:4700::1111]:81/",
    "http://[::ffff:7f00:1]/, http://127.0.0.1/",
    "http://127。0。0。1/, http://127.0.0.1/",
    "http://１２７.0.0.1/, http://127.0.0.1/",
    "http://3com.example/, http://3com.example/",
    "http://0x7f.example/, http://0x7f.example/"
  })
  void readsAnAddressAsEverybodyShould(String text, String expected) {
    assertThat(good(WebAddress.parse(text))).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/a.png",
        "//example.com/a.png",
        "http:example.com",
        "http:/example.com",
        "http://",
        "http:///a.png",
        "http://:80/a.png",
        "http://example..com/",
        "http://.example.com/",
        "http://-example.com/",
        "http://exa mple.com/",
        "http://example.com/a b",
        "http://example.com\\@127.0.0.1/",
        "http://example.com/\r\nHost: evil",
        "http://example.com/\u0000",
        "http://example.com/\ud800",
        "http://example.com\u2028/",
        "http://example%2ecom/",
        "http://example.com:0/",
        "http://example.com:65536/",
        "http://example.com:99999999/",
        "http://example.com:8o/",
        "http://[::1/",
        "http://[::1]x/",
        "http://[fe80::1%25eth0]/",
        "http://[1.2.3.4]/",
        "http://[:::1]/",
        "http://[]/"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(bad(WebAddress.parse(text))).isEqualTo(Refusal.Kind.MALFORMED);
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(bad(WebAddress.parse("http://example.com/" + "a".repeat(8192))))
        .isEqualTo(Refusal.Kind.MALFORMED);
    assertThat(bad(WebAddress.parse("http://" + "a.".repeat(4000) + "example/")))
        .isEqualTo(Refusal.Kind.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "file:/etc/passwd",
        "gopher://example.com/",
        "ftp://example.com/a.png",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "http://user@example.com/",
        "http://user:secret@example.com/",
        "http://example.com@127.0.0.1/",
        "http://@example.com/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://0X7F.0.0.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.01/",
        "http://127.0.0.1.1/",
        "http://127.0.0.256/",
        "http://127.0.0.0x1/",
        "http://127%2e0.0.1/",
        "http://example.0x/",
        "http://０x7f.1/"
      })
  void refusesWhereItDoesNotGo(String text) {
    assertThat(bad(WebAddress.parse(text))).isEqualTo(Refusal.Kind.BLOCKED);
  }

  @ParameterizedTest
  @CsvSource({
    "/c?d=e, http://example.com:8080/c?d=e",
    "c, http://example.com:8080/a/c",
    "./c, http://example.com:8080/a/c",
    "../c/., http://example.com:8080/c/",
    "../../../c, http://example.com:8080/c",
    "../.., http://example.com:8080/",
    "?d, http://example.com:8080/a/b.png?d",
    "'#f', http://example.com:8080/a/b.png?x=/y",
    "//other.example/c, http://other.example/c",
    "https://other.example, https://other.example/",
    "/a:b, http://example.com:8080/a:b",
    "/http://evil, http://example.com:8080/http://evil"
  })
  void followsALocationFromWhereItIs(String location, String expected) {
    WebAddress here = good(WebAddress.parse("http://example.com:8080/a/b.png?x=/y"));
    assertThat(good(here.redirected(location))).hasToString(expected);
  }

  @Test
  void readsTheBytesOfALocationAsUtf8() {
    WebAddress here = good(WebAddress.parse("http://example.com/"));
    assertThat(good(here.redirected("/\u00c3\u00b6"))).hasToString("http://example.com/%C3%B6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://example.com/", "http://example.com:443/", "file:/a", "//u@example.com/"})
  void doesNotFollowEverywhere(String location) {
    WebAddress here = good(WebAddress.parse("https://example.com/"));
    assertThat(bad(here.redirected(location))).isEqualTo(Refusal.Kind.BLOCKED);
  }

  static WebAddress good(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Good.class);
    return ((Reading.Good) reading).address();
  }

  private static Refusal.Kind bad(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Bad.class);
    return ((Reading.Bad) reading).refusal().kind();
  }
}
