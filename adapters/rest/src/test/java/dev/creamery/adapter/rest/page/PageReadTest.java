package dev.creamery.adapter.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakePages;
import dev.creamery.domain.page.FieldFilter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageReadTest {
  private static final String PAGE =
      "{\"slug\":\"about\",\"name\":\"Über uns\",\"published\":\"2024-05-17T14:14:41.484894Z\","
          + "\"updated\":\"2024-05-18T00:00:00.000000Z\",\"page_type\":null,"
          + "\"status\":\"published\",\"fields\":{\"hero\":\"Hi\"}}";

  @Inject FakePages pages;

  private static Answer get(String path) {
    return Call.as("reader").get(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/pages/*/about/", "/v2/pages/landing/about"})
  void showsAPageWithAndWithoutTheSlash(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"data\":" + PAGE + "}");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(pages.drafts()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"preview=1", "test=true"})
  void asksForDraftsAsReadsOfItemsDo(String flag) {
    get("/v2/pages/*/about/?" + flag);
    assertThat(pages.drafts()).isTrue();
    get("/v2/pages/*/?" + flag);
    assertThat(pages.listing().drafts()).isTrue();
  }

  @Test
  void findsNoPage() {
    Answer answer = get("/v2/pages/*/missing/");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"Not found.\"}");
    assertThat(get("/v2/pages/a%20b/").status()).isEqualTo(404);
  }

  @Test
  void listsPagesWithWhatLeadsToTheOthers() {
    Answer answer = get("/v2/pages/landing/?page=2&page_size=10");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"meta\":{\"count\":25,\"next_page\":3,\"previous_page\":1},\"data\":["
                + PAGE
                + "]}");
    assertThat(pages.listing().type()).isEqualTo("landing");
    assertThat(pages.listing().page()).isEqualTo(2);
  }

  @Test
  void beginsAtTheFirstPageOfTen() {
    assertThat(get("/v2/pages/*").body())
        .startsWith("{\"meta\":{\"count\":25,\"next_page\":2,\"previous_page\":null}");
    assertThat(pages.listing().pageSize()).isEqualTo(10);
    assertThat(pages.listing().query()).isEmpty();
  }

  @Test
  void listsPagesByTheirFields() {
    get("/v2/pages/*/?fields.color=red&fields.a.b=7&fields.=x&fields.none=&other=1");
    assertThat(pages.listing().filters())
        .containsExactlyInAnyOrder(new FieldFilter("color", "red"), new FieldFilter("a.b", "7"));
  }

  @Test
  void searchesEveryType() {
    Answer answer = get("/v2/pages/search/?query=green%20leaves&page_size=5&locale=es");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(pages.listing().type()).isEqualTo("*");
    assertThat(pages.listing().query()).contains("green leaves");
    assertThat(pages.listing().locale()).contains("es");
    get("/v2/pages/search");
    assertThat(pages.listing().query()).contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/pages/*/?page=0",
        "/v2/pages/*/?page_size=101",
        "/v2/pages/*/?fields.x=%00",
        "/v2/pages/*/?fields.%00=x",
        "/v2/pages/search/?query=x&page=y"
      })
  void refusesAQueryThatMakesNoSense(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"detail\":\"");
  }

  @Test
  void boundsTheFieldsThatAreAskedFor() {
    String query =
        IntStream.range(0, 21)
            .mapToObj(i -> "fields.f" + i + "=1")
            .collect(Collectors.joining("&"));
    assertThat(get("/v2/pages/*/?" + query).status()).isEqualTo(400);
  }

  @Test
  void saysThatALocaleIsUnknown() {
    for (String path : new String[] {"/v2/pages/*/", "/v2/pages/*/about/"}) {
      Answer answer = get(path + "?locale=xx");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body())
          .isEqualTo("{\"detail\":\"Unknown locale. Known locales: en, es.\"}");
    }
  }
}
