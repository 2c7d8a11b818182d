package dev.creamery.application.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.read.ReadAnswer;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.page.FieldFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadPagesTest extends PageFixture {
  @Test
  void showAPageInOneLocale() {
    create(
        "title",
        "About",
        "slug",
        "about",
        "page_type",
        "landing",
        "status",
        "published",
        "fields",
        Map.of("en", Map.of("hero", "Hi"), "es", Map.of("hero", "Hola")));
    var page = found(run(reads.page(organization, "landing", "about", Optional.of("es"), false)));
    assertThat(page.values().keySet())
        .containsExactly("slug", "name", "published", "updated", "page_type", "status", "fields");
    assertThat(page.values())
        .containsEntry("name", Inputs.of("About"))
        .containsEntry("updated", Inputs.of("2024-03-15T14:30:00.000000Z"))
        .containsEntry("page_type", Inputs.of("landing"))
        .containsEntry("status", Inputs.of("published"))
        .containsEntry("fields", Inputs.of(Map.of("hero", "Hola")));
  }

  @Test
  void showNoTypeAndNoPublicationAsNothing() {
    create("title", "About", "slug", "about", "fields", Map.of());
    var page = found(run(reads.page(organization, "*", "about", Optional.empty(), true)));
    assertThat(page.values())
        .containsEntry("published", Inputs.NOTHING)
        .containsEntry("page_type", Inputs.NOTHING);
  }

  @Test
  void hideWhatIsADraftElsewhereOrInAnotherLocale() {
    create("title", "Draft", "slug", "draft", "fields", Map.of());
    publish("spanish", "es", Map.of("hero", "Hola"));
    publish("about");
    assertThat(read("*", "about")).isInstanceOf(ReadAnswer.Found.class);
    for (String slug : List.of("draft", "spanish", "missing", "ü")) {
      assertThat(read("*", slug)).isEqualTo(new ReadAnswer.NotFound<>());
    }
    assertThat(read("landing", "about")).isEqualTo(new ReadAnswer.NotFound<>());
    assertThat(slugs(everything())).containsExactly(Inputs.of("about"));
  }

  @Test
  void refuseALocaleThatIsNotKnown() {
    assertThat(run(reads.page(organization, "*", "about", Optional.of("fr"), false)))
        .isEqualTo(new ReadAnswer.UnknownLocale<>("Unknown locale. Known locales: en, es."));
  }

  @Test
  void listByFields() {
    publish("red", "color", "red");
    publish("blue", "color", "blue");
    assertThat(slugs(having(new FieldFilter("color", "blue")))).containsExactly(Inputs.of("blue"));
  }

  @Test
  void listPageByPage() {
    for (String slug : List.of("a", "b", "c")) {
      publish(slug);
    }
    PageListing second =
        new PageListing("*", Optional.empty(), false, List.of(), Optional.empty(), 2, 2);
    assertThat(slugs(second)).containsExactly(Inputs.of("c"));
    assertThat(found(run(reads.list(organization, second))).count()).isEqualTo(3);
  }

  @Test
  void findPagesByAllWordsOfAQuery() {
    publish("ferns", "hero", "Green leaves");
    publish("moss", "hero", "Green stones");
    assertThat(slugs(searching("green, LEAVES!"))).containsExactly(Inputs.of("ferns"));
    assertThat(slugs(searching("green"))).containsExactly(Inputs.of("ferns"), Inputs.of("moss"));
  }

  @Test
  void findNothingForAQueryWithoutAWord() {
    publish("about");
    assertThat(slugs(searching(" -- "))).isEmpty();
  }

  @Test
  void findNothingUnderATypeThatCannotBe() {
    PageListing odd =
        new PageListing("a b", Optional.empty(), false, List.of(), Optional.empty(), 1, 10);
    assertThat(run(reads.list(organization, odd))).isEqualTo(new ReadAnswer.NotFound<>());
  }

  @Test
  void showEverythingToThoseWhoManage() {
    create("title", "Draft", "slug", "draft", "fields", Map.of("es", Map.of("hero", "Hola")));
    publish("about");
    PageList all = run(reads.all(organization, 1, 1));
    assertThat(all.count()).isEqualTo(2);
    assertThat(all.pages())
        .singleElement()
        .satisfies(
            page ->
                assertThat(page.values())
                    .containsEntry("title", Inputs.of("Draft"))
                    .containsEntry("fields", Inputs.of(Map.of("es", Map.of("hero", "Hola")))));
    assertThat(run(reads.whole(organization, "missing"))).isEmpty();
    assertThat(run(reads.whole(organization, "ü"))).isEmpty();
  }
}
