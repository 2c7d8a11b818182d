package dev.creamery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadItemTest extends ReadFixture {
  private static final InputValue TEXT = new InputValue.Text("");
  private static final InputValue NOTHING = new InputValue.Nothing();

  private Map<String, InputValue> everything(ReadOptions options, Object... values) {
    ItemKey item =
        accept(
                creates(
                    EVERYTHING,
                    ItemCommand.create(Optional.of(ItemStatus.PUBLISHED), Elements.flat(values))))
            .get(0);
    apply(item);
    return ((ReadAnswer.Found<ItemView>) answer("everything", Long.toString(item.id()), options))
        .value()
        .content()
        .values();
  }

  @Test
  void showsEveryFieldInTheOrderOfTheSchema() {
    ItemKey item = member("bio", "…", "name", "Ann");
    Map<String, InputValue> members = read(item, PLAIN);
    assertThat(members.keySet())
        .containsExactly("meta", "name", "rank", "bio", "manager", "friends");
    assertThat(field(item, PLAIN, "meta", "id")).isEqualTo(Inputs.of(item.id()));
    assertThat(members.get("name")).isEqualTo(Inputs.of("Ann"));
  }

  @Test
  void showsClearedFieldsByTheirType() {
    Map<String, InputValue> members = everything(PLAIN);
    for (String text : List.of("short_text", "long_text", "wysiwyg", "html", "dropdown", "color")) {
      assertThat(members).containsEntry(text, TEXT);
    }
    for (String none : List.of("number", "date", "media", "item", "page")) {
      assertThat(members).containsEntry(none, NOTHING);
    }
    assertThat(members).containsEntry("checkbox", new InputValue.Bool(false));
    assertThat(members).containsEntry("items", new InputValue.Many(List.of()));
  }

  @Test
  void showsAClearedCheckboxAsItsDefault() {
    store.save(
        organization,
        Schemas.collection(
            "team_members",
            Schemas.field("name", "short_text"),
            Schemas.field("happy", "checkbox", "default", true)));
    ItemKey item = member("name", "Ann", "happy", false);
    assertThat(read(item, PLAIN)).containsEntry("happy", new InputValue.Bool(false));
    applyChange(item, patch("happy", Inputs.NOTHING));
    assertThat(read(item, PLAIN)).containsEntry("happy", new InputValue.Bool(true));
  }

  @Test
  void showsValuesAsTheyAreKept() {
    Map<String, InputValue> members =
        everything(
            PLAIN,
            "number",
            Inputs.number("1.50"),
            "date",
            "2024-03-15T14:30:00+02:00",
            "checkbox",
            true,
            "color",
            "#FFF",
            "media",
            "https://example.com/a.png");
    assertThat(members)
        .containsEntry("number", Inputs.number("1.50"))
        .containsEntry("date", Inputs.of("2024-03-15T12:30:00"))
        .containsEntry("checkbox", Inputs.of(true))
        .containsEntry("color", Inputs.of("#ffffff"))
        .containsEntry("media", Inputs.of("https://example.com/a.png"));
  }

  @Test
  void showsMediaWithTheirAlternativeTextWhereAskedFor() {
    Object[] given = {"media", Inputs.members("url", "https://example.com/a.png", "alt", "A cat")};
    assertThat(everything(withAlt(), given))
        .containsEntry("media", Inputs.members("url", "https://example.com/a.png", "alt", "A cat"));
    assertThat(everything(PLAIN, given))
        .containsEntry("media", Inputs.of("https://example.com/a.png"));
    assertThat(everything(withAlt(), "media", "https://example.com/b.png"))
        .containsEntry("media", Inputs.members("url", "https://example.com/b.png", "alt", ""));
    assertThat(everything(withAlt())).containsEntry("media", NOTHING);
  }

  @Test
  void doesNotFindWhatMustNotBeShown() {
    ItemKey draft = member(ItemStatus.DRAFT, "name", "Ann");
    ItemKey deleted = member("name", "Bob");
    applyChange(deleted, ItemCommand.delete());
    assertThat(find(draft, PLAIN)).isInstanceOf(ReadAnswer.NotFound.class);
    assertThat(find(draft, withDrafts())).isInstanceOf(ReadAnswer.Found.class);
    assertThat(find(deleted, withDrafts())).isInstanceOf(ReadAnswer.NotFound.class);
  }

  private ReadAnswer<ItemView> find(ItemKey item, ReadOptions options) {
    return answer("team_members", Long.toString(item.id()), options);
  }

  @Test
  void doesNotFindWhatIsNotThere() {
    String id = Long.toString(member("name", "Ann").id());
    for (String wrong : List.of("999", "x", "", "-1")) {
      assertThat(answer("team_members", wrong, PLAIN)).isInstanceOf(ReadAnswer.NotFound.class);
    }
    for (String wrong : List.of("everything", "nowhere", "no key", "")) {
      assertThat(answer(wrong, id, PLAIN)).isInstanceOf(ReadAnswer.NotFound.class);
    }
    organization = organizationWithCollections();
    assertThat(answer("team_members", id, PLAIN)).isInstanceOf(ReadAnswer.NotFound.class);
  }

  @Test
  void tellsTheVersion() {
    ItemKey item = member("name", "Ann");
    applyChange(item, patch("rank", 2));
    assertThat(((ReadAnswer.Found<ItemView>) find(item, PLAIN)).value().version()).isEqualTo(2);
  }
}
