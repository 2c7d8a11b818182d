package dev.creamery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadPageTest extends ReadFixture {
  @Test
  void givesPageAfterPage() {
    List<Long> ids = IntStream.range(0, 5).mapToObj(i -> member("name", "" + i).id()).toList();
    assertThat(ids(page(PLAIN, 1, 2))).isEqualTo(ids.subList(0, 2));
    assertThat(ids(page(PLAIN, 3, 2))).isEqualTo(ids.subList(4, 5));
    assertThat(ids(page(PLAIN, 4, 2))).isEmpty();
    assertThat(page(PLAIN, 4, 2).count()).isEqualTo(5);
    assertThat(ids(page(PLAIN, Integer.MAX_VALUE, 100))).isEmpty();
  }

  private static List<Long> ids(ContentPage page) {
    return page.items().stream().map(ItemView::id).toList();
  }

  @Test
  void showsReferencesOfAllItemsOfThePage() {
    ItemKey boss = member("name", "Boss");
    IntStream.range(0, 3).forEach(i -> member("name", "" + i, "manager", boss.id()));
    assertThat(page(levels(1), 1, 10).items().subList(1, 4))
        .allSatisfy(
            view -> assertThat(view.content().values()).containsEntry("manager", uri(boss)));
  }

  @Test
  void hidesDraftsUnlessAskedFor() {
    member(ItemStatus.DRAFT, "name", "Ann");
    assertThat(page(PLAIN, 1, 10).items()).isEmpty();
    assertThat(page(withDrafts(), 1, 10).items()).hasSize(1);
  }

  @Test
  void isEmptyForACollectionWithoutItems() {
    assertThat(page(PLAIN, 1, 10)).isEqualTo(new ContentPage(0, List.of(), Optional.empty()));
  }

  @Test
  void isNotFoundForAnUnknownCollection() {
    for (String key : List.of("nowhere", "no key", "")) {
      assertThat(run(() -> reads.list(organization, key, PLAIN, Criteria.ALL, Paging.at(0, 10))))
          .isInstanceOf(ReadAnswer.NotFound.class);
    }
  }

  @Test
  void knowsNoLocaleWhereTheOrganizationHasNone() {
    ReadOptions english = new ReadOptions(Optional.of("en"), false, 2, false);
    assertThat(answerPage(english, 1, 10))
        .isEqualTo(
            new ReadAnswer.UnknownLocale<>("Unknown locale. This organization has no locales."));
  }
}
