package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.MediaProgress;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.MediaAwaited;
import dev.creamery.application.port.out.MediaImports.Finished;
import dev.creamery.application.port.out.MediaImports.Import;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.creamery.application.port.out.MediaImports} promises, with the part of {@link
 * Processing} that waits for them.
 */
public abstract class MediaImportsContract extends ContentContract {
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final MediaFinding REFUSED =
      new MediaFinding.Refused(ErrorCode.MEDIA_UNREACHABLE, "The server answered 404.");

  /** Of this test alone: imports of other tests may be waiting too. */
  private final String host = "https://" + UUID.randomUUID() + ".example/";

  private final MediaFile file =
      new MediaFile(
          new MediaId("0123456789abcdef".repeat(4)),
          "image/png",
          "png",
          700,
          Optional.of(new Dimensions(3, 2)));

  private <T> T inTransaction(Function<Processing.Transaction, Uni<T>> work) {
    return run(() -> store().processing().inTransaction(work));
  }

  /** Has the first unfinished command of an item wait for these files. */
  private PendingCommand await(ItemKey item, String... urls) {
    return inTransaction(
        transaction ->
            transaction
                .claim(List.of(item), 1)
                .flatMap(
                    claim -> {
                      PendingCommand head = claim.commands().get(0);
                      return transaction
                          .awaitMedia(List.of(new MediaAwaited(head, Set.of(urls))))
                          .replaceWith(head);
                    }));
  }

  private List<Import> take(int perHost, Duration lease) {
    return run(() -> store().imports().take(MANY, perHost, lease)).stream()
        .filter(one -> one.source().startsWith(host))
        .toList();
  }

  private Import takeOne() {
    return take(MANY, AN_HOUR).get(0);
  }

  private List<ItemKey> finish(Import taken, MediaFinding finding) {
    return run(() -> store().imports().finish(List.of(new Finished(taken, finding))));
  }

  private MediaFinding.Found found() {
    MediaKey key = file.in(organization);
    store().keep(key, file);
    return new MediaFinding.Found(key, file);
  }

  private Map<CommandKey, Map<String, MediaFinding>> fetched(PendingCommand command) {
    return inTransaction(transaction -> transaction.findFetched(List.of(command)));
  }

  @Test
  public void neitherACommandThatWaitsNorThoseBehindItAreDue() {
    ItemKey item = appliedItem("Ann");
    UUID first = acceptChange(item, patch("rank", 1));
    UUID second = acceptChange(item, patch("rank", 2));
    await(item, host + "a");
    assertThat(claim(MANY, item).commands()).isEmpty();
    assertThat(claim(MANY, item).again()).isEmpty();
    assertThat(state(first)).isEqualTo(CommandState.FETCHING_MEDIA);
    assertThat(state(second)).isEqualTo(CommandState.PENDING);
    assertThat(operation(first).status()).isEqualTo(OperationStatus.RUNNING);
  }

  @Test
  public void givesTheItemsWhoseCommandsWaitForNothingElse() {
    ItemKey one = acceptCreate("Ann");
    ItemKey two = acceptCreate("Bob");
    await(one, host + "a");
    await(two, host + "a", host + "b");
    List<Import> taken = take(MANY, AN_HOUR);
    assertThat(taken).extracting(Import::source).containsExactlyInAnyOrder(host + "a", host + "b");
    Import a = taken.stream().filter(i -> i.source().endsWith("a")).findFirst().orElseThrow();
    Import b = taken.stream().filter(i -> i.source().endsWith("b")).findFirst().orElseThrow();
    assertThat(finish(a, found())).containsExactly(one);
    assertThat(claim(MANY, one, two).commands())
        .extracting(PendingCommand::item)
        .containsExactly(one);
    assertThat(finish(b, REFUSED)).containsExactly(two);
    assertThat(claim(MANY, two).commands()).hasSize(1);
  }

  @Test
  public void endsAnImportOnce() {
    ItemKey item = acceptCreate("Ann");
    await(item, host + "a");
    Import taken = takeOne();
    assertThat(finish(taken, REFUSED)).containsExactly(item);
    assertThat(finish(taken, found())).isEmpty();
    assertThat(take(MANY, AN_HOUR)).isEmpty();
  }

  @Test
  public void tellsWhatWasFetchedForACommand() {
    PendingCommand command = await(acceptCreate("Ann"), host + "a", host + "b", host + "c");
    List<Import> taken = take(MANY, AN_HOUR);
    for (Import one : taken) {
      if (one.source().endsWith("a")) {
        finish(one, found());
      } else if (one.source().endsWith("b")) {
        finish(one, REFUSED);
      }
    }
    assertThat(fetched(command))
        .isEqualTo(Map.of(command.key(), Map.of(host + "a", found(), host + "b", REFUSED)));
  }

  @Test
  public void fetchesAnewOnceAnAddressIsNotUnderWayAnyMore() {
    await(acceptCreate("Ann"), host + "a");
    Import first = takeOne();
    finish(first, REFUSED);
    ItemKey later = acceptCreate("Bob");
    await(later, host + "a");
    Import second = takeOne();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(finish(second, found())).containsExactly(later);
  }

  @Test
  public void eachOrganizationFetchesForItself() {
    ItemKey ours = acceptCreate("Ann");
    await(ours, host + "a");
    OrganizationId us = organization;
    organization = organizationWithCollections();
    ItemKey theirs = acceptCreate("Bob");
    await(theirs, host + "a");
    List<Import> taken = take(MANY, AN_HOUR);
    assertThat(taken).extracting(Import::organization).containsExactlyInAnyOrder(us, organization);
  }

  @Test
  public void leavesAloneWhatSomebodyHoldsUntilTheLeaseEnds() {
    await(acceptCreate("Ann"), host + "a");
    assertThat(take(MANY, Duration.ZERO)).hasSize(1);
    assertThat(take(MANY, AN_HOUR)).hasSize(1);
    assertThat(take(MANY, AN_HOUR)).isEmpty();
  }

  @Test
  public void aLeaseThatIsKeptDoesNotEnd() {
    await(acceptCreate("Ann"), host + "a", host + "b", host + "c");
    List<Import> taken = take(MANY, Duration.ZERO);
    run(() -> store().imports().putBack(taken.get(0), Duration.ZERO));
    finish(taken.get(1), REFUSED);
    run(() -> store().imports().hold(taken, AN_HOUR));
    assertThat(take(MANY, AN_HOUR)).containsExactly(taken.get(0));
  }

  @Test
  public void takesUpNoMoreOfOneHostThanMayBeHeld() {
    await(acceptCreate("Ann"), host + "a", host + "b", host + "c");
    assertThat(take(2, AN_HOUR)).hasSize(2);
    assertThat(take(2, AN_HOUR)).isEmpty();
    assertThat(take(3, AN_HOUR)).hasSize(1);
  }

  @Test
  public void whatIsPutBackWaitsForItsPauseAndHoldsNoPlace() {
    await(acceptCreate("Ann"), host + "a", host + "b");
    Import first = take(1, AN_HOUR).get(0);
    run(() -> store().imports().putBack(first, AN_HOUR));
    assertThat(take(1, AN_HOUR)).hasSize(1).doesNotContain(first);
    run(() -> store().imports().putBack(first, Duration.ZERO));
    assertThat(take(2, AN_HOUR)).containsExactly(first);
  }

  @Test
  public void anOperationTellsHowFarItsFilesHaveCome() {
    ItemKey item = appliedItem("Ann");
    UUID write = acceptChange(item, patch("rank", 1));
    await(item, host + "a");
    Import taken = take(MANY, Duration.ZERO).get(0);
    run(() -> store().imports().progress(taken, 300, Optional.of(700L)));
    assertThat(command(write).media())
        .containsExactly(new MediaProgress(host + "a", Optional.empty(), 300, Optional.of(700L)));
    finish(taken, found());
    assertThat(command(write).media())
        .extracting(MediaProgress::key)
        .containsExactly(Optional.of(file.in(organization)));
  }

  @Test
  public void aRefusedFileIsFetchedAgainWhenItsCommandIsTakenUpAgain() {
    ItemKey item = appliedItem("Ann");
    UUID write = acceptChange(item, patch("name", ""));
    PendingCommand command = await(item, host + "a");
    finish(takeOne(), REFUSED);
    apply(item);
    assertThat(state(write)).isEqualTo(CommandState.REJECTED);
    assertThat(run(() -> store().log().reopen(organization, write))).containsExactly(item);
    assertThat(fetched(command).getOrDefault(command.key(), Map.of())).isEmpty();
    assertThat(command(write)).extracting(CommandView::state).isEqualTo(CommandState.PENDING);
  }

  @Test
  public void whatWasRejectedForAnotherReasonIsNotTakenUpAgain() {
    ItemKey item = appliedItem("Ann");
    UUID write = acceptChange(item, patch("name", ""));
    await(item, host + "a");
    finish(takeOne(), found());
    apply(item);
    assertThat(run(() -> store().log().reopen(organization, write))).isEmpty();
  }

  @Test
  public void findsTheFilesThatTheLibraryHas() {
    MediaKey key = found().key();
    MediaKey otherName = new MediaKey(organization, file.id(), "gif");
    MediaKey missing = new MediaKey(organization, new MediaId("f".repeat(64)), "png");
    Map<MediaKey, MediaFile> kept =
        inTransaction(transaction -> transaction.findKept(List.of(key, otherName, missing)));
    assertThat(kept).isEqualTo(Map.of(key, file));
  }
}
