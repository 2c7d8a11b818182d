package dev.creamery.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PageWordsTest {
  @Test
  void areRunsOfLettersAndDigitsInLowerCase() {
    assertThat(PageWords.of("<p>THIS is Über-10, 日本!</p>"))
        .containsExactly("p", "this", "is", "über", "10", "日本");
  }

  @Test
  void ofAPageAreThoseOfItsTitleItsSlugAndEveryTextWithin() {
    Page page =
        new Page(
            new PageSlug("about-us"),
            "The team",
            PageType.NONE,
            ItemStatus.DRAFT,
            new PageFields(
                Map.of(
                    LocaleTag.NONE,
                    Inputs.members(
                        "hero", Map.of("list", List.of("deep", 7, true)), "other", "Flat"))),
            Optional.empty(),
            Instant.EPOCH);
    assertThat(PageWords.of(page))
        .containsExactlyInAnyOrder("the", "team", "about", "us", "deep", "flat");
  }

  @Test
  void areCutAndCounted() {
    assertThat(PageWords.of("a".repeat(60))).containsExactly("a".repeat(50));
    String many =
        IntStream.range(0, 11_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertThat(PageWords.of(many)).hasSize(10_000);
  }

  @Property(tries = 200)
  void holdNothingThatAStoreCouldNotKeep(@ForAll String text) {
    assertThat(PageWords.of(text))
        .allSatisfy(word -> assertThat(word).isNotEmpty().doesNotContain("\u0000", "\uD800"));
  }
}
