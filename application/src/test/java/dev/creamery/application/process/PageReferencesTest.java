package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import dev.creamery.domain.shared.ErrorCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageReferencesTest extends BatchFixture {
  private static final CollectionKey LINKS = new CollectionKey("links");
  private static final PageSlug ABOUT = new PageSlug("about");

  private void change(PageDecision decision) {
    run(() -> store.pages().change(organization, ABOUT, (current, flat) -> decision));
  }

  private void saveLandingPage() {
    change(
        new PageDecision.Saved(
            new Page(
                ABOUT,
                "About",
                new PageType("landing"),
                ItemStatus.DRAFT,
                PageFields.NONE,
                Optional.empty(),
                Instant.EPOCH),
            true));
  }

  /** Applies a create that refers to the page; its operation. */
  private UUID linkByType(String pageType) {
    store.save(
        organization,
        Schemas.collection(
            LINKS.value(),
            Schemas.field("page", "reference", "target", "page", "page_type", pageType)));
    var operation =
        creates(LINKS, ItemCommand.create(Optional.empty(), Elements.flat("page", "about")));
    ItemKey item = accept(operation).get(0);
    applyTogether(item);
    return operation.id();
  }

  @Test
  void acceptsAPageOfTheTypeAskedFor() {
    saveLandingPage();
    assertApplied(linkByType("landing"));
  }

  @Test
  void rejectsAPageThatIsMissing() {
    UUID link = linkByType("landing");
    assertThat(errors(link)).containsExactly(ErrorCode.REFERENCE_NOT_FOUND);
    assertThat(command(link).errors().get(0).message())
        .isEqualTo("/v2/pages/landing/about/ does not exist or is deleted.");
  }

  @Test
  void rejectsAPageOfAnotherType() {
    saveLandingPage();
    assertThat(errors(linkByType("blog"))).containsExactly(ErrorCode.REFERENCE_NOT_FOUND);
  }

  @Test
  void rejectsAPageThatIsDeleted() {
    saveLandingPage();
    change(new PageDecision.Deleted("editor"));
    assertThat(errors(linkByType("landing"))).containsExactly(ErrorCode.REFERENCE_NOT_FOUND);
  }
}
