package dev.creamery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCursorTest extends ReadFixture {
  private ReadAnswer<ContentPage> answer(String order, Optional<String> cursor, int limit) {
    Criteria criteria = new Criteria(List.of(), Optional.of(order), Optional.empty(), false);
    return run(
        () ->
            reads.list(organization, "team_members", PLAIN, criteria, Paging.after(cursor, limit)));
  }

  private ContentPage page(String order, Optional<String> cursor, int limit) {
    return ((ReadAnswer.Found<ContentPage>) answer(order, cursor, limit)).value();
  }

  private List<Long> all(String order, int limit) {
    List<Long> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      ContentPage page = page(order, cursor, limit);
      assertThat(page.count()).isEqualTo(5);
      page.items().forEach(item -> ids.add(item.id()));
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return ids;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void leadsThroughTheWholeListOnce(int limit) {
    List<Long> ids = new ArrayList<>();
    for (String rank : List.of("3", "1", "", "3", "2")) {
      ids.add(
          rank.isEmpty()
              ? member("name", "x").id()
              : member("name", "x", "rank", Integer.valueOf(rank)).id());
    }
    assertThat(all("id", limit)).isEqualTo(ids);
    assertThat(all("rank", limit))
        .containsExactly(ids.get(1), ids.get(4), ids.get(0), ids.get(3), ids.get(2));
    assertThat(all("-rank,-id", limit))
        .containsExactly(ids.get(3), ids.get(0), ids.get(4), ids.get(1), ids.get(2));
  }

  @Test
  void isNotDisturbedByWritesBeforeItsPlace() {
    ItemKey ann = member("name", "Ann");
    ItemKey cid = member("name", "Cid");
    ContentPage first = page("name", Optional.empty(), 1);
    member("name", "Abe");
    assertThat(first.items()).extracting(ItemView::id).containsExactly(ann.id());
    assertThat(page("name", first.nextCursor(), 1).items())
        .extracting(ItemView::id)
        .containsExactly(cid.id());
  }

  @Test
  void refusesDamagedCursorsAndThoseOfAnotherOrder() {
    member("name", "Ann", "rank", 1);
    member("name", "Bob", "rank", 2);
    String cursor = page("rank", Optional.empty(), 1).nextCursor().orElseThrow();
    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(answer("rank", Optional.of(cursor), 1)).isInstanceOf(ReadAnswer.Found.class);
    assertThat(answer("-rank", Optional.of(cursor), 1)).isInstanceOf(ReadAnswer.BadCursor.class);
    assertThat(answer("name", Optional.of(cursor), 1)).isInstanceOf(ReadAnswer.BadCursor.class);
    for (int i = 0; i < cursor.length(); i++) {
      String damaged =
          cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
      assertThat(answer("rank", Optional.of(damaged), 1)).isInstanceOf(ReadAnswer.BadCursor.class);
    }
    for (String none : List.of("x", "====", "a b", cursor + "AAAA", cursor.substring(4))) {
      assertThat(answer("rank", Optional.of(none), 1)).isInstanceOf(ReadAnswer.BadCursor.class);
    }
  }

  @Test
  void refusesKeysThatAreMadeUp() {
    Ordering byRank =
        new Ordering(
            List.of(new Order.ByField(Schemas.teamMembers().field("rank").orElseThrow(), false)),
            false);
    String forged = Cursor.write(byRank, new Position(List.of(Optional.of("1; DROP")), 1));
    assertThat(answer("rank", Optional.of(forged), 1)).isInstanceOf(ReadAnswer.BadCursor.class);
  }
}
