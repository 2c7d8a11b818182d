package dev.creamery.domain.rule;

import static dev.creamery.domain.fixture.Inputs.NOTHING;
import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Rules.kept;
import static dev.creamery.domain.fixture.Rules.refusal;
import static dev.creamery.domain.fixture.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.shared.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRuleTest {
  private static final String URL = "https://cdn.example.com/a.png";

  @ParameterizedTest
  @ValueSource(
      strings = {
        URL,
        "http://example.com",
        "HTTPS://EXAMPLE.COM/A.PNG?w=1#x",
        "https://my_bucket.s3.example.com/a.png",
        "https://bücher.example/ö.png",
        "http://user:secret@example.com:8080/a",
        "http://[::1]:8080/a"
      })
  void keepsEveryWebAddressAsSent(String url) {
    assertThat(kept(rule("media"), url)).isEqualTo(new FieldValue.Media(url, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.png",
        "/a.png",
        "//example.com/a.png",
        "ftp://example.com/a.png",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "http://",
        "http:///a.png",
        "http://:80/a.png",
        "http://user@/a.png",
        "http:example.com",
        "https://example.com/a b.png"
      })
  void refusesWhatIsNoWebAddress(String url) {
    Refusal expected =
        new Refusal(ErrorCode.INVALID_URL, "Enter a valid URL, beginning http:// or https://.");
    assertThat(refusal(rule("media"), url)).isEqualTo(expected);
    assertThat(refusal(rule("media"), members("url", url))).isEqualTo(expected);
  }

  @Test
  void refusesAddressesThatNoServerWouldTake() {
    assertThat(refusal(rule("media"), "http://example.com/" + "a".repeat(2048)).code())
        .isEqualTo(ErrorCode.INVALID_URL);
  }

  @Test
  void keepsTheAlternativeText() {
    assertThat(kept(rule("media"), members("url", URL, "alt", "A cat")))
        .isEqualTo(new FieldValue.Media(URL, Optional.of("A cat")));
  }

  @Test
  void anEmptyAlternativeTextIsNone() {
    FieldValue expected = new FieldValue.Media(URL, Optional.empty());
    assertThat(kept(rule("media"), members("url", URL))).isEqualTo(expected);
    assertThat(kept(rule("media"), members("url", URL, "alt", ""))).isEqualTo(expected);
    assertThat(kept(rule("media"), members("alt", NOTHING, "url", URL))).isEqualTo(expected);
  }

  @Test
  void refusesOtherForms() {
    for (Object other :
        List.of(
            7,
            List.of(),
            List.of(URL),
            members("alt", "no url"),
            members("url", 7),
            members("url", URL, "alt", 7),
            members("url", URL, "alt", List.of()),
            members("url", URL, "title", "A cat"))) {
      assertThat(refusal(rule("media"), other))
          .isEqualTo(
              new Refusal(
                  ErrorCode.WRONG_TYPE,
                  "Not valid media. Use a URL, or {\"url\":\"…\",\"alt\":\"…\"}."));
    }
  }

  @Test
  void knowsWhatTheAssetMayBe() {
    MediaRule rule =
        (MediaRule) rule("media", "content_types", List.of("image/*"), "max_bytes", 10485760);
    assertThat(rule).isEqualTo(new MediaRule(List.of("image/*"), Optional.of(10485760L)));
  }
}
