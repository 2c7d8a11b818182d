package dev.creamery.adapter.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SwaggerUiTest {
  private static final URI PAGE = URI.create("/q/swagger-ui/");

  /** There, or there with a slash at its end. */
  private static final List<Integer> FOUND = List.of(200, 302);

  private static final Pattern LINK = Pattern.compile("(?:src|href)\\s*=\\s*[\"']([^\"'#]+)[\"']");

  private final String page = Call.anonymous().get(PAGE.toString()).body();

  @Test
  void needsNothingFromElsewhere() {
    List<String> links = LINK.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(links).isNotEmpty();
    assertThat(links)
        .allSatisfy(
            link -> {
              URI found = PAGE.resolve(link);
              assertThat(found.isAbsolute() || link.startsWith("//")).as(link).isFalse();
              assertThat(Call.anonymous().get(found.toString()).status()).as(link).isIn(FOUND);
            });
  }

  @Test
  void showsTheDocumentAndSendsItNowhere() {
    assertThat(page).contains("/q/openapi", "validatorUrl: 'none'");
  }

  @Test
  void isReachedWithoutTheSlashToo() {
    Answer answer = Call.anonymous().get("/q/swagger-ui");
    assertThat(answer.status()).isIn(FOUND);
  }
}
