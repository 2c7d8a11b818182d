package dev.creamery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadHistoryTest extends ReadFixture {
  private ReadAnswer<VersionPage> versions(String collection, String id, int limit, long offset) {
    return run(() -> reads.versions(organization, collection, id, limit, offset));
  }

  private ReadAnswer<ItemView> version(ItemKey item, String version) {
    return run(
        () ->
            reads.version(organization, "team_members", Long.toString(item.id()), version, PLAIN));
  }

  @Test
  void tellsEveryVersionAndHowManyThereAre() {
    ItemKey item = member("name", "Ann");
    applyChange(item, patch("name", "Bob"));
    applyChange(item, ItemCommand.delete());
    VersionPage page =
        ((ReadAnswer.Found<VersionPage>) versions("team_members", "" + item.id(), 2, 0)).value();
    assertThat(page.count()).isEqualTo(3);
    assertThat(page.versions()).extracting(VersionView::version).containsExactly(3L, 2L);
  }

  @Test
  void showsWhatAnItemWasEvenFromTheBin() {
    ItemKey item = member("name", "Ann");
    applyChange(item, patch("name", "Bob", "manager", item.id()));
    applyChange(item, ItemCommand.delete());
    ItemView first = ((ReadAnswer.Found<ItemView>) version(item, "1")).value();
    assertThat(first.content().values())
        .containsEntry("meta", Inputs.members("id", item.id(), "version", 1))
        .containsEntry("name", Inputs.of("Ann"));
    ItemView second = ((ReadAnswer.Found<ItemView>) version(item, "2")).value();
    assertThat(second.content().values()).containsEntry("manager", Inputs.NOTHING);
  }

  @Test
  void findsNoHistoryWhereThereIsNone() {
    ItemKey item = member("name", "Ann");
    for (String wrong : List.of("0", "2", "x", "-1")) {
      assertThat(version(item, wrong)).isInstanceOf(ReadAnswer.NotFound.class);
    }
    for (String wrong : List.of("everything", "nowhere")) {
      assertThat(versions(wrong, "" + item.id(), 10, 0)).isInstanceOf(ReadAnswer.NotFound.class);
    }
    assertThat(versions("team_members", "999", 10, 0)).isInstanceOf(ReadAnswer.NotFound.class);
  }

  @Test
  void listsTheBinWhereAskedTo() {
    ItemKey item = member("name", "Ann");
    member("name", "Bob");
    applyChange(item, ItemCommand.delete());
    Criteria bin = new Criteria(List.of(), Optional.empty(), Optional.empty(), true);
    ContentPage page =
        ((ReadAnswer.Found<ContentPage>)
                run(() -> reads.list(organization, "team_members", PLAIN, bin, Paging.at(0, 10))))
            .value();
    assertThat(page.items()).extracting(ItemView::id).containsExactly(item.id());
    assertThat(page.count()).isEqualTo(1);
  }
}
