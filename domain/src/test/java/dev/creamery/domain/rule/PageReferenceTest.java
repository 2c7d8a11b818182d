package dev.creamery.domain.rule;

import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Rules.kept;
import static dev.creamery.domain.fixture.Rules.refusal;
import static dev.creamery.domain.fixture.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.reference.ReferenceValue;
import dev.creamery.domain.shared.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageReferenceTest {
  private static final ValueRule ANY = rule("reference", "target", "page");
  private static final ValueRule LANDING =
      rule("reference", "target", "page", "page_type", "landing");

  private static FieldValue page(Optional<String> type, String slug) {
    return new FieldValue.Reference(
        new ReferenceValue(false, List.of(new ReferenceTarget.ToPage(type, slug))));
  }

  static Stream<Object> formsOfAboutUs() {
    return Stream.of(
        "about-us",
        members("slug", "about-us"),
        members("slug", "about-us", "title", "About us", "page_type", "landing"),
        "/v2/pages/*/about-us/",
        List.of("about-us"));
  }

  @ParameterizedTest
  @MethodSource("formsOfAboutUs")
  void readsEveryFormInWhichAPageIsNamed(Object sent) {
    assertThat(kept(ANY, sent)).isEqualTo(page(Optional.empty(), "about-us"));
    assertThat(kept(LANDING, sent)).isEqualTo(page(Optional.of("landing"), "about-us"));
  }

  @Test
  void readsTheFormThatReadsGiveBack() {
    for (Optional<String> type : List.of(Optional.<String>empty(), Optional.of("landing"))) {
      String shown = new ReferenceTarget.ToPage(type, "about-us").toString();
      assertThat(kept(ANY, shown)).isEqualTo(page(type, "about-us"));
    }
  }

  @Test
  void refusesAPageOfAnotherType() {
    assertThat(kept(LANDING, "/v2/pages/landing/about-us/")).isNotNull();
    assertThat(refusal(LANDING, "/v2/pages/blog/about-us/").code())
        .isEqualTo(ErrorCode.INVALID_REFERENCE);
  }

  static Stream<Object> otherForms() {
    return Stream.of(
        7,
        true,
        "about us",
        "a/b",
        "a?b",
        "a#b",
        "/v2/pages/about-us/",
        "x".repeat(256),
        members("slug", 7),
        members("slug", members("slug", "x")),
        members("meta", members("id", 7)),
        members());
  }

  @ParameterizedTest
  @MethodSource("otherForms")
  void refusesWhatNamesNoPage(Object sent) {
    assertThat(refusal(ANY, sent))
        .isEqualTo(
            new Refusal(
                ErrorCode.INVALID_REFERENCE,
                "Not a valid reference. Use the slug of a page, such as \"about-us\"."));
  }

  @Test
  void keptPagesOfAnyTypeAreRefusedOnceOneTypeIsAskedFor() {
    assertThat(LANDING.check(page(Optional.of("landing"), "x"))).isEmpty();
    assertThat(ANY.check(page(Optional.of("landing"), "x"))).isEmpty();
    assertThat(LANDING.check(page(Optional.of("blog"), "x"))).isPresent();
  }
}
