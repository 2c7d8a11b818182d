package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.Targets;
import dev.creamery.application.port.out.Targets.OfOrganization;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.reference.ReferenceTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a transaction of {@link dev.creamery.application.port.out.Processing} finds of targets. */
public abstract class TargetsContract extends ContentContract {
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

  @Test
  public void findsNoPages() {
    OfOrganization page =
        new OfOrganization(
            organization, new ReferenceTarget.ToPage(Optional.of("landing"), "about-us"));
    assertThat(find(page).existing()).isEmpty();
  }
}
