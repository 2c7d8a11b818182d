package dev.creamery.application.contract;

import static dev.creamery.domain.fixture.Schemas.collection;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.manage.Plan;
import dev.creamery.application.port.out.CollectionRepository.Saved;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.evolution.FieldChange;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.evolution.Obstacle.Reason;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.item.ItemKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How collections change while there are items in them. */
public abstract class EvolutionContract extends ContentContract {
  private static final Collection TITLED =
      collection(
          BOOKS.value(),
          field("isbn", "short_text", "unique", true),
          field("shelf", "number", "unique", true),
          field("comment", "long_text", "renamed_from", "note"),
          field("author", "reference", "target", "team_members", "on_delete", "restrict"));

  private Saved save(Collection wanted) {
    return run(() -> store().collections().save(organization, wanted));
  }

  private Plan plan(Collection wanted) {
    return run(() -> store().collections().plan(organization, wanted));
  }

  private static Obstacle obstacle(String field, Reason reason, ItemKey... items) {
    List<Long> ids = List.of(items).stream().map(ItemKey::id).toList();
    return new Obstacle(new FieldKey(field), reason, items.length, ids);
  }

  @Test
  public void aRenamedFieldKeepsItsData() {
    ItemKey book = appliedBook("isbn", "1", "note", "Read it.");
    assertThat(save(TITLED)).isInstanceOf(Saved.InForce.class);
    assertThat(text(item(book).orElseThrow(), "comment").toString()).contains("Read it.");

    acceptBookChange(book, patch("comment", "Read it twice."));
    apply(book);
    assertThat(text(item(book).orElseThrow(), "comment").toString()).contains("twice");
  }

  @Test
  public void theSameDefinitionAgainIsNoNewVersion() {
    save(TITLED);
    Saved.InForce again = (Saved.InForce) save(TITLED);
    assertThat(again.created()).isFalse();
    assertThat(again.collection().version()).isEqualTo(2);
  }

  @Test
  public void aFieldThatComesBackIsEmpty() {
    ItemKey book = appliedBook("isbn", "1", "note", "Gone.");
    save(collection(BOOKS.value(), field("isbn", "short_text", "unique", true)));
    save(
        collection(
            BOOKS.value(), field("isbn", "short_text", "unique", true), field("note", "number")));
    assertThat(item(book).orElseThrow().fields().byLocale().values().iterator().next())
        .doesNotContainKey(new FieldKey("note"));
  }

  @Test
  public void itemsAreInTheWayOfWhatTheyDoNotFit() {
    ItemKey bare = appliedBook("isbn", "1");
    ItemKey noted = appliedBook("isbn", "2", "note", "Not a number.");
    Collection strict =
        collection(
            BOOKS.value(),
            field("isbn", "short_text"),
            field("note", "number"),
            field("shelf", "number", "required", true));

    Plan plan = plan(strict);

    assertThat(plan.isPossible()).isFalse();
    assertThat(plan.obstacles())
        .containsExactlyInAnyOrder(
            obstacle("note", Reason.TYPE, noted), obstacle("shelf", Reason.REQUIRED, bare, noted));
    assertThat(plan.changes())
        .extracting(FieldChange::kind)
        .containsExactly(
            FieldChange.Kind.CHANGED,
            FieldChange.Kind.RETYPED,
            FieldChange.Kind.CHANGED,
            FieldChange.Kind.REMOVED);
    assertThat(save(strict)).isEqualTo(new Saved.InTheWay(plan.obstacles()));
    assertThat(text(item(noted).orElseThrow(), "note").toString()).contains("Not a number.");
  }

  @Test
  public void aPlanChangesNothing() {
    appliedBook("isbn", "1", "note", "Read it.");
    assertThat(plan(TITLED).isPossible()).isTrue();
    assertThat(run(() -> store().collections().find(organization, BOOKS)).orElseThrow().version())
        .isEqualTo(1);
  }

  @Test
  public void theBinIsInTheWayOfAnotherTypeToo() {
    ItemKey book = appliedBook("note", "Not a number.");
    acceptBookChange(book, ItemCommand.delete());
    apply(book);
    assertThat(plan(collection(BOOKS.value(), field("note", "number"))).obstacles())
        .containsExactly(obstacle("note", Reason.TYPE, book));
    assertThat(
            plan(collection(BOOKS.value(), field("new", "number", "required", true))).obstacles())
        .isEmpty();
  }
}
