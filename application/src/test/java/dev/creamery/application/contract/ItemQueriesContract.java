package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.ItemQueries.Selection;
import dev.creamery.application.read.Ordering;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.creamery.application.port.out.ItemQueries} finds. */
public abstract class ItemQueriesContract extends ContentContract {
  private Selection team(boolean drafts) {
    return Selection.of(organization, TEAM, LocaleTag.NONE, drafts);
  }

  private List<ItemKey> slice(Selection selection, int limit, long offset) {
    return run(() -> store().items().slice(selection, Ordering.BY_ID, limit, offset)).stream()
        .map(Item::key)
        .toList();
  }

  private long count(Selection selection) {
    return run(() -> store().items().count(selection));
  }

  private ItemKey applied(ItemCommand create) {
    ItemKey item = accept(creates(TEAM, create)).get(0);
    apply(item);
    return item;
  }

  private static ItemCommand draft(String name) {
    return ItemCommand.create(Optional.empty(), Elements.flat("name", name));
  }

  @Test
  public void givesItemsInOrderOfCreation() {
    ItemKey ann = acceptCreate("Ann");
    ItemKey bob = acceptCreate("Bob");
    ItemKey cid = acceptCreate("Cid");
    apply(cid);
    apply(bob, ann);
    assertThat(slice(team(false), MANY, 0)).containsExactly(ann, bob, cid);
    assertThat(slice(team(false), 2, 1)).containsExactly(bob, cid);
    assertThat(slice(team(false), 2, 3)).isEmpty();
    assertThat(count(team(false))).isEqualTo(3);
  }

  @Test
  public void givesNothingBeyondTheEnd() {
    appliedItem("Ann");
    assertThat(slice(team(true), MANY, 1)).isEmpty();
    assertThat(slice(team(true), MANY, 1_000_000)).isEmpty();
    assertThat(slice(Selection.of(organization, EVERYTHING, LocaleTag.NONE, true), 1, 0)).isEmpty();
  }

  @Test
  public void givesDraftsOnlyWhereAskedFor() {
    ItemKey published = appliedItem("Ann");
    ItemKey draft = applied(draft("Bob"));
    assertThat(slice(team(false), MANY, 0)).containsExactly(published);
    assertThat(count(team(false))).isEqualTo(1);
    assertThat(slice(team(true), MANY, 0)).containsExactly(published, draft);
    assertThat(count(team(true))).isEqualTo(2);
  }

  @Test
  public void neverGivesDeletedItems() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, ItemCommand.delete());
    apply(item);
    assertThat(slice(team(true), MANY, 0)).isEmpty();
    assertThat(count(team(true))).isZero();
    assertThat(item(item)).isEmpty();
  }

  @Test
  public void neverGivesItemsOfOthers() {
    ItemKey item = appliedItem("Ann");
    Selection others = Selection.of(organizationWithCollections(), TEAM, LocaleTag.NONE, true);
    assertThat(count(others)).isZero();
    assertThat(slice(others, MANY, 0)).isEmpty();
    assertThat(run(() -> store().items().byIds(others.organization(), List.of(item.id()))))
        .isEmpty();
    assertThat(count(Selection.of(organization, EVERYTHING, LocaleTag.NONE, true))).isZero();
  }

  @Test
  public void givesThoseThatWereWrittenInTheLocale() {
    ItemKey english =
        applied(
            ItemCommand.create(
                Optional.of(ItemStatus.PUBLISHED),
                Elements.localized("en", Inputs.members("name", "Ann"))));
    ItemKey both =
        applied(
            ItemCommand.create(
                Optional.of(ItemStatus.PUBLISHED),
                Elements.localized(
                    "en", Inputs.members("name", "Bob"), "es", Inputs.members("name", "Beto"))));
    Selection es = Selection.of(organization, TEAM, new LocaleTag("es"), false);
    Selection en = Selection.of(organization, TEAM, new LocaleTag("en"), false);
    assertThat(slice(en, MANY, 0)).containsExactly(english, both);
    assertThat(slice(es, MANY, 0)).containsExactly(both);
    assertThat(count(es)).isEqualTo(1);
    assertThat(count(team(false))).isZero();
  }

  @Test
  public void givesThoseOfTheIdsThatExist() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = applied(draft("Bob"));
    List<Item> found =
        run(() -> store().items().byIds(organization, List.of(bob.id(), Long.MAX_VALUE, ann.id())));
    assertThat(found).extracting(Item::key).containsExactlyInAnyOrder(ann, bob);
    assertThat(run(() -> store().items().byIds(organization, List.of()))).isEmpty();
  }

  @Test
  public void givesValuesOfEveryTypeAsTheyWereDecided() {
    ItemCommand command = ItemCommand.create(Optional.empty(), Elements.flat(everyValue()));
    Life life = Life.in(Schemas.everyType());
    life.takes(command);
    ItemKey item = accept(creates(EVERYTHING, command)).get(0);
    apply(item);
    assertThat(item(item)).map(Item::fields).contains(life.item().fields());
  }

  private static Object[] everyValue() {
    return new Object[] {
      "short_text", "Zoë \uD83C\uDF66 \"quoted\" \\ back",
      "long_text", "two\nlines\t\u0001",
      "wysiwyg", "<p>a &amp; b</p>",
      "html", "<b>",
      "number", Inputs.number("12345678901234567890.1234567890"),
      "date", "2024-03-15T14:30:00+02:00",
      "checkbox", true,
      "dropdown", "red",
      "color", "#FFF",
      "media", Inputs.members("url", "https://example.com/a.png", "alt", "A"),
      "item", 7,
      "items", List.of(9, 8, 9),
      "page", "about-us"
    };
  }
}
