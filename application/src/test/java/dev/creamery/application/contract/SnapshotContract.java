package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.Snapshots;
import dev.creamery.application.port.out.Snapshots.Moment;
import dev.creamery.application.transfer.KeptFile;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link Snapshots} promises. */
public abstract class SnapshotContract extends ContentContract {
  protected abstract Snapshots snapshots();

  private <T> List<T> read(Function<Moment, Uni<List<T>>> reading) {
    return run(() -> snapshots().read(organization, reading));
  }

  @Test
  public void tellsWhoseMomentItIs() {
    Organization whose = run(() -> snapshots().read(organization, Moment::organization));
    assertThat(whose.id()).isEqualTo(organization);
    assertThat(read(Moment::collections))
        .extracting(Collection::key)
        .containsExactly(BOOKS, EVERYTHING, TEAM);
  }

  @Test
  public void givesTheItemsOfACollectionPartByPart() {
    ItemKey one = appliedItem("One");
    appliedBook("note", "of another collection");
    ItemKey two = appliedItem("Two");
    ItemKey three = appliedItem("Three");

    List<Long> first = read(moment -> moment.ids(TEAM, 0, 2));
    assertThat(first).containsExactly(one.id(), two.id());
    assertThat(read(moment -> moment.ids(TEAM, two.id(), 2))).containsExactly(three.id());
    assertThat(read(moment -> moment.items(TEAM, one.id(), 1)))
        .containsExactly(item(two).orElseThrow());
  }

  @Test
  public void leavesOutWhatIsDeletedAndWhatIsOfOthers() {
    ItemKey gone = appliedItem("Gone");
    acceptChange(gone, ItemCommand.delete());
    apply(gone);
    ItemKey kept = appliedItem("Kept");
    assertThat(read(moment -> moment.ids(TEAM, 0, MANY))).containsExactly(kept.id());

    organization = organizationWithCollections();
    assertThat(read(moment -> moment.ids(TEAM, 0, MANY))).isEmpty();
    assertThat(read(moment -> moment.items(TEAM, 0, MANY))).isEmpty();
  }

  @Test
  public void staysAtItsMomentWhateverHappensMeanwhile() {
    ItemKey one = appliedItem("One");
    List<Item> seen =
        read(
            moment ->
                moment
                    .organization()
                    .call(begun -> meanwhile(one))
                    .flatMap(begun -> moment.items(TEAM, 0, MANY)));
    assertThat(seen).extracting(Item::version).containsExactly(1L);
    assertThat(item(one).orElseThrow().version()).isEqualTo(2);
  }

  /** Something that happens to an item while a moment is read, on a thread that may wait. */
  private Uni<Item> meanwhile(ItemKey item) {
    return Uni.createFrom()
        .item(
            () -> {
              acceptChange(item, patch("bio", "Changed."));
              apply(item);
              return item(item).orElseThrow();
            })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @Test
  public void givesPagesInTheOrderOfTheirCreation() {
    Page second = save("b-is-first");
    Page first = save("a-is-second");
    assertThat(read(moment -> moment.pages(1, 0))).containsExactly(second);
    assertThat(read(moment -> moment.pages(5, 1))).containsExactly(first);
  }

  private Page save(String slug) {
    Page page =
        new Page(
            new PageSlug(slug),
            "Title",
            PageType.NONE,
            ItemStatus.DRAFT,
            PageFields.NONE,
            Optional.empty(),
            Instant.parse("2024-05-17T14:14:41.484894Z"));
    run(
        () ->
            store()
                .pages()
                .change(
                    organization,
                    page.slug(),
                    (current, flat) -> new PageDecision.Saved(page, true)));
    return page;
  }

  @Test
  public void givesTheFilesOfTheLibraryById() {
    MediaKey b = keep('b');
    MediaKey a = keep('a');
    assertThat(read(moment -> moment.files(Optional.empty(), MANY)))
        .containsExactly(file(a), file(b));
    assertThat(read(moment -> moment.files(Optional.of(a.id()), MANY))).containsExactly(file(b));
  }

  private MediaKey keep(char digit) {
    MediaId id = new MediaId(String.valueOf(digit).repeat(64));
    MediaFile file = new MediaFile(id, "image/png", "png", 7, Optional.empty());
    store().keep(file.in(organization), file);
    return file.in(organization);
  }

  private static KeptFile file(MediaKey key) {
    return new KeptFile(key, "image/png", 7, Optional.empty());
  }
}
