package dev.creamery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadPageReferencesTest extends ReadFixture {
  private static final PageSlug ABOUT = new PageSlug("about");

  private void savePage(ItemStatus status, String type) {
    Page page =
        new Page(
            ABOUT,
            "About us",
            new PageType(type),
            status,
            new PageFields(Map.of(LocaleTag.NONE, Inputs.members("hero", "Hi"))),
            Optional.empty(),
            Instant.parse("2024-05-17T14:14:41.48Z"));
    run(
        () ->
            store
                .pages()
                .change(
                    organization,
                    ABOUT,
                    (now, flat) -> new PageDecision.Saved(page, now.isEmpty())));
  }

  private ItemKey applied(String collection, Object... namesAndValues) {
    ItemCommand create =
        ItemCommand.create(Optional.of(ItemStatus.PUBLISHED), Elements.flat(namesAndValues));
    ItemKey item = accept(creates(new CollectionKey(collection), create)).get(0);
    apply(item);
    return item;
  }

  /** An item that refers to the page: of whatever type, to be a landing page, and among others. */
  private ItemKey itemWithPages() {
    store.save(
        organization,
        Schemas.collection(
            "paged",
            Schemas.field("any", "reference", "target", "page"),
            Schemas.field("landing", "reference", "target", "page", "page_type", "landing"),
            Schemas.field("many", "reference", "target", "page", "many", true)));
    return applied(
        "paged", "any", "about", "landing", "about", "many", List.of("missing", "ü", "about"));
  }

  private InputValue shown(String collection, ItemKey item, ReadOptions options, String... path) {
    ReadAnswer<ItemView> answer = answer(collection, Long.toString(item.id()), options);
    return within(((ReadAnswer.Found<ItemView>) answer).value().content(), path);
  }

  private InputValue paged(ItemKey item, ReadOptions options, String... path) {
    return shown("paged", item, options, path);
  }

  @Test
  void nameAPageAtTheFirstLevel() {
    ItemKey item = itemWithPages();
    savePage(ItemStatus.PUBLISHED, "landing");
    InputValue uri = Inputs.of("/v2/pages/*/about/");
    assertThat(paged(item, levels(1), "any")).isEqualTo(uri);
    assertThat(paged(item, levels(1), "landing")).isEqualTo(Inputs.of("/v2/pages/landing/about/"));
    assertThat(paged(item, levels(1), "many")).isEqualTo(new InputValue.Many(List.of(uri)));
  }

  @Test
  void showAPageFromTheSecondLevelOn() {
    ItemKey item = itemWithPages();
    savePage(ItemStatus.PUBLISHED, "landing");
    for (int levels = 2; levels <= 5; levels++) {
      assertThat(paged(item, levels(levels), "any", "name")).isEqualTo(Inputs.of("About us"));
      assertThat(paged(item, levels(levels), "any", "fields", "hero")).isEqualTo(Inputs.of("Hi"));
      assertThat(paged(item, levels(levels), "any", "updated"))
          .isEqualTo(Inputs.of("2024-05-17T14:14:41.480000Z"));
    }
  }

  @Test
  void namePagesPastTheDepth() {
    ItemKey inner = itemWithPages();
    savePage(ItemStatus.PUBLISHED, "landing");
    store.save(
        organization,
        Schemas.collection("outer", Schemas.field("inner", "reference", "target", "paged")));
    ItemKey outer = applied("outer", "inner", inner.id());
    assertThat(shown("outer", outer, levels(2), "inner", "landing"))
        .isEqualTo(Inputs.of("/v2/pages/landing/about/"));
    assertThat(shown("outer", outer, levels(3), "inner", "landing", "slug"))
        .isEqualTo(Inputs.of("about"));
  }

  @Test
  void neverShowWhatIsMissingADraftOrOfAnotherType() {
    ItemKey item = itemWithPages();
    InputValue nothing = new InputValue.Nothing();
    assertThat(paged(item, withDrafts(), "any")).isEqualTo(nothing);
    savePage(ItemStatus.DRAFT, "blog");
    for (int levels = 1; levels <= 2; levels++) {
      assertThat(paged(item, levels(levels), "any")).isEqualTo(nothing);
      assertThat(paged(item, levels(levels), "many")).isEqualTo(new InputValue.Many(List.of()));
    }
    assertThat(paged(item, withDrafts(), "any", "status")).isEqualTo(Inputs.of("draft"));
    assertThat(paged(item, withDrafts(), "landing")).isEqualTo(nothing);
  }
}
