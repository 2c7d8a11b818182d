package dev.creamery.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaUrlsTest {
  private static final MediaKey KEY =
      new MediaKey(new OrganizationId(7), new MediaId("ab".repeat(32)), "png");
  private static final String URL = "https://cdn.example/media/7/" + "ab".repeat(32) + ".png";

  @ParameterizedTest
  @ValueSource(strings = {"https://cdn.example/media", "https://cdn.example/media/"})
  void goThereAndBack(String base) {
    MediaUrls urls = new MediaUrls(base);
    assertThat(urls.url(KEY)).isEqualTo(URL);
    assertThat(urls.key(URL)).contains(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://cdn.example/media/",
        "https://cdn.example/media/8/x.png",
        "https://cdn.example/media/../media/7/x.png",
        "http://cdn.example/media/7/abababababababababababababababababababababababababababababababab"
            + ".png",
        "https://cdn.example.com/media/7/x.png"
      })
  void knowNoOthers(String url) {
    assertThat(new MediaUrls("https://cdn.example/media").key(url)).isEmpty();
  }
}
