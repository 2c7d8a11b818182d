package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.Targets;
import dev.creamery.application.port.out.Targets.OfOrganization;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import dev.creamery.domain.reference.ReferenceTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a transaction of {@link dev.creamery.application.port.out.Processing} finds of targets. */
public abstract class TargetsContract extends ContentContract {
  private static final PageSlug ABOUT = new PageSlug("about");

  private Targets find(OfOrganization... targets) {
    return run(
        () ->
            store().processing().inTransaction(transaction -> transaction.find(List.of(targets))));
  }

  private static OfOrganization member(ItemKey item) {
    return new OfOrganization(item.organization(), new ReferenceTarget.ToItem(TEAM, item.id()));
  }

  @Test
  public void findsItemsThatExist() {
    ItemKey ann = appliedItem("Ann");
    ItemKey bob = appliedItem("Bob");
    Targets found = find(member(ann), member(bob), member(ann));
    assertThat(found.existing()).containsExactlyInAnyOrder(member(ann), member(bob));
    assertThat(found.awaited()).isEmpty();
  }

  @Test
  public void doesNotFindWhatIsMissingDeletedOrElsewhere() {
    ItemKey deleted = appliedItem("Ann");
    acceptChange(deleted, ItemCommand.delete());
    apply(deleted);
    ItemKey there = appliedItem("Bob");
    OrganizationId other = organizationWithCollections();
    Targets found =
        find(
            member(deleted),
            member(new ItemKey(organization, Long.MAX_VALUE)),
            new OfOrganization(organization, new ReferenceTarget.ToItem(EVERYTHING, there.id())),
            new OfOrganization(other, new ReferenceTarget.ToItem(TEAM, there.id())));
    assertThat(found.existing()).doesNotContain(member(deleted));
    assertThat(found.existing()).allMatch(member(there)::equals);
    assertThat(found.awaited()).isEmpty();
  }

  @Test
  public void awaitsItemsWhoseCreateIsAccepted() {
    ItemKey coming = acceptCreate("Ann");
    acceptChange(coming, patch("rank", 1));
    long sequence = claim(MANY, coming).commands().get(0).sequence();
    Targets found = find(member(coming));
    assertThat(found.existing()).isEmpty();
    assertThat(found.awaited()).containsOnlyKeys(coming).containsValue(sequence);
  }

  @Test
  public void doesNotAwaitACreateThatIsFinished() {
    ItemKey failed = acceptCreate("Ann");
    giveUp(failed);
    ItemKey applied = appliedItem("Bob");
    assertThat(find(member(failed), member(applied)).awaited()).isEmpty();
  }

  private OfOrganization page(Optional<String> type, String slug) {
    return new OfOrganization(organization, new ReferenceTarget.ToPage(type, slug));
  }

  private void change(PageDecision decision) {
    run(() -> store().pages().change(organization, ABOUT, (current, flat) -> decision));
  }

  private void saveAbout() {
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

  @Test
  public void findsPagesThatExist() {
    saveAbout();
    OfOrganization any = page(Optional.empty(), "about");
    OfOrganization typed = page(Optional.of("landing"), "about");
    OfOrganization item = member(appliedItem("Ann"));
    assertThat(find(any, typed, item).existing()).containsExactlyInAnyOrder(any, typed, item);
  }

  @Test
  public void doesNotFindPagesThatAreMissingDeletedElsewhereOrOfAnotherType() {
    saveAbout();
    OfOrganization about = page(Optional.empty(), "about");
    OfOrganization elsewhere = new OfOrganization(organizationWithCollections(), about.target());
    assertThat(
            find(
                    page(Optional.of("blog"), "about"),
                    page(Optional.empty(), "About"),
                    page(Optional.empty(), "\u00fc' x"),
                    elsewhere)
                .existing())
        .isEmpty();
    change(new PageDecision.Deleted("editor"));
    assertThat(find(about).existing()).isEmpty();
  }
}
