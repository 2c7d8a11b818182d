package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.ReferenceCleanups.Part;
import dev.creamery.application.port.out.ReferenceCleanups.Source;
import dev.creamery.application.port.out.Targets;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.command.Restriction;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import dev.creamery.domain.reference.ReferenceTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in the way of a deletion, and what it leaves to be cleaned up. */
public abstract class DeletionContract extends ContentContract {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final PageSlug ABOUT = new PageSlug("about");

  private Map<ItemKey, Restriction> hold(ItemKey item, ItemKey... decided) {
    return run(
        () ->
            store()
                .processing()
                .inTransaction(
                    transaction -> transaction.holdForDeletion(List.of(item), List.of(decided))));
  }

  private static Targets.OfOrganization member(ItemKey item) {
    return new Targets.OfOrganization(
        item.organization(), new ReferenceTarget.ToItem(TEAM, item.id()));
  }

  /** The next part of a cleanup of this organization's own; others are left to themselves. */
  private Optional<Part> next(int sources) {
    Optional<Part> part;
    do {
      part = run(() -> store().cleanups().next(sources, LEASE));
    } while (part.isPresent() && !part.get().organization().equals(organization));
    return part;
  }

  private void deleteAndApply(ItemKey item) {
    acceptChange(item, ItemCommand.delete());
    apply(item);
  }

  @Test
  public void isRestrictedByAReferenceOfAFieldThatSaysSo() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    acceptChange(bob, patch("manager", ann.id()));
    apply(bob);
    assertThat(hold(ann, ann)).isEmpty();
    ItemKey book = appliedBook("author", ann.id());
    assertThat(hold(ann, ann))
        .containsExactly(Map.entry(ann, new Restriction(BOOKS, book.id(), new FieldKey("author"))));
  }

  @Test
  public void isNotRestrictedByTheBinNorByWhatIsDecidedAnyway() {
    ItemKey ann = appliedItem("Ann");
    ItemKey book = appliedBook("author", ann.id());
    assertThat(hold(ann, ann, book)).isEmpty();
    acceptBookChange(book, ItemCommand.delete());
    apply(book);
    assertThat(hold(ann, ann)).isEmpty();
  }

  @Test
  public void keepsOthersFromReferringMeanwhile() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    Targets inside =
        run(
            () ->
                store()
                    .processing()
                    .inTransaction(
                        first ->
                            first
                                .holdForDeletion(List.of(ann), List.of(ann))
                                .flatMap(
                                    held ->
                                        store()
                                            .processing()
                                            .inTransaction(
                                                second ->
                                                    second.find(
                                                        List.of(member(ann), member(bob)))))));
    assertThat(inside.busy()).containsExactly(member(ann));
  }

  @Test
  public void leavesNothingToCleanWhereNothingRefers() {
    deleteAndApply(appliedItem("Ann"));
    assertThat(next(10)).isEmpty();
  }

  @Test
  public void isCleanedUpPartByPart() {
    ItemKey ann = appliedItem("Ann");
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ItemKey source = appliedItem("Source " + i);
      acceptChange(source, patch("manager", ann.id(), "friends", List.of(ann.id())));
      apply(source);
      sources.add(new Source(source, TEAM));
    }
    deleteAndApply(ann);

    Part first = next(2).orElseThrow();
    assertThat(first.target()).isEqualTo(new ReferenceTarget.ToItem(TEAM, ann.id()));
    assertThat(first.editor()).isEqualTo("editor");
    assertThat(first.sources()).isEqualTo(sources.subList(0, 2));
    assertThat(next(2)).as("while it is leased").isEmpty();
    run(() -> store().cleanups().done(first));

    Part second = next(2).orElseThrow();
    assertThat(second.sources()).isEqualTo(sources.subList(2, 3));
    run(() -> store().cleanups().done(second));

    Part end = next(2).orElseThrow();
    assertThat(end.sources()).isEmpty();
    run(() -> store().cleanups().done(end));
    assertThat(next(2)).isEmpty();
  }

  private void changeAbout(PageDecision decision) {
    run(() -> store().pages().change(organization, ABOUT, (current, flat) -> decision));
  }

  private void saveAbout() {
    changeAbout(
        new PageDecision.Saved(
            new Page(
                ABOUT,
                "About",
                PageType.NONE,
                ItemStatus.DRAFT,
                PageFields.NONE,
                Optional.empty(),
                Instant.EPOCH),
            true));
  }

  @Test
  public void ofAPageIsCleanedUpWhereSomethingRefersToIt() {
    saveAbout();
    ItemCommand create = ItemCommand.create(Optional.empty(), Elements.flat("page", "about"));
    ItemKey item = accept(creates(EVERYTHING, create)).get(0);
    apply(item);
    changeAbout(new PageDecision.Deleted("Léa"));

    Part part = next(10).orElseThrow();
    assertThat(part.target()).isEqualTo(new ReferenceTarget.ToPage(Optional.empty(), "about"));
    assertThat(part.editor()).isEqualTo("Léa");
    assertThat(part.sources()).containsExactly(new Source(item, EVERYTHING));
  }

  @Test
  public void ofAPageLeavesNothingToCleanWhereNothingRefersToIt() {
    saveAbout();
    changeAbout(new PageDecision.Deleted("Léa"));
    assertThat(next(10)).isEmpty();
  }
}
