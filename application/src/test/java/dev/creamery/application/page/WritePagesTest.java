package dev.creamery.application.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritePagesTest extends PageFixture {
  private static List<ErrorCode> codes(PageDecision decision) {
    assertThat(decision).isInstanceOf(PageDecision.Rejected.class);
    return ((PageDecision.Rejected) decision).violations().stream().map(Violation::code).toList();
  }

  private PageDecision patch(String type, String slug, Object... namesAndValues) {
    return run(
        writes.change(organization, type, slug, Inputs.members(namesAndValues), Optional.empty()));
  }

  private Principal who() {
    return new Principal(organization, "Léa", Scope.WRITE, false);
  }

  @Test
  void makesAPageOnce() {
    assertThat(create("title", "About", "slug", "about")).isInstanceOf(PageDecision.Saved.class);
    assertThat(codes(create("title", "About", "slug", "about")))
        .containsExactly(ErrorCode.NOT_UNIQUE);
  }

  @Test
  void keepsTimesToTheMicrosecond() {
    clock.advance(Duration.ofNanos(1_234_567_890));
    PageDecision decision = create("title", "About", "slug", "about");
    assertThat(((PageDecision.Saved) decision).page().updated())
        .isEqualTo(Instant.parse("2024-03-15T14:30:01.234567Z"));
  }

  @Test
  void keepsNothingOfWhatIsRefused() {
    assertThat(codes(create("title", "About", "slug", "about", "status", "open")))
        .containsExactly(ErrorCode.UNKNOWN_CHOICE);
    assertThat(run(reads.whole(organization, "about"))).isEmpty();
  }

  @Test
  void sendsFlatFieldsToTheLocaleNamed() {
    PageDecision decision =
        run(
            writes.create(
                organization,
                Inputs.members("title", "About", "slug", "about", "fields", Map.of("hero", "Hola")),
                Optional.of("ES")));
    assertThat(((PageDecision.Saved) decision).page().fields().asSent())
        .isEqualTo(Inputs.members("es", Map.of("hero", "Hola")));
  }

  @Test
  void refusesALocaleThatIsNotKnownAsAWhole() {
    PageDecision decision =
        run(
            writes.create(
                organization,
                Inputs.members("title", "About", "slug", "about"),
                Optional.of("fr")));
    assertThat(((PageDecision.Rejected) decision).violations())
        .containsExactly(
            Violation.of(ErrorCode.UNKNOWN_LOCALE, "Unknown locale. Known locales: en, es."));
  }

  @Test
  void changesAPageAtItsAddressOnly() {
    create("title", "About", "slug", "about", "page_type", "landing");
    assertThat(patch("landing", "about", "title", "A")).isInstanceOf(PageDecision.Saved.class);
    assertThat(patch("*", "about", "title", "B")).isInstanceOf(PageDecision.Saved.class);
    for (List<String> nowhere :
        List.of(List.of("blog", "about"), List.of("*", "other"), List.of("a b", "über"))) {
      assertThat(patch(nowhere.get(0), nowhere.get(1), "title", "C"))
          .isEqualTo(new PageDecision.Missing());
      assertThat(run(writes.delete(who(), nowhere.get(0), nowhere.get(1))))
          .isEqualTo(new PageDecision.Missing());
    }
  }

  @Test
  void takesBackAWholePageAsItIsShown() {
    create("title", "About", "slug", "about", "page_type", "landing", "fields", Map.of("n", 1));
    var shown = run(reads.whole(organization, "about")).orElseThrow();
    assertThat(run(writes.put(organization, "about", shown)))
        .isInstanceOf(PageDecision.Unchanged.class);
    assertThat(run(writes.put(organization, "new", Inputs.members("title", "New"))))
        .isInstanceOf(PageDecision.Saved.class);
    assertThat(run(writes.put(organization, "ü", shown))).isEqualTo(new PageDecision.Missing());
  }

  @Test
  void deletesAPageOnce() {
    create("title", "About", "slug", "about");
    assertThat(run(writes.delete(who(), "*", "about"))).isEqualTo(new PageDecision.Deleted("Léa"));
    assertThat(run(writes.delete(who(), "*", "about"))).isEqualTo(new PageDecision.Missing());
  }
}
