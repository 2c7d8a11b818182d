package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.MediaProgress;
import dev.creamery.application.port.out.MediaImports.Finished;
import dev.creamery.application.port.out.MediaImports.Import;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.shared.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands that show media wait for the files, and only they and those behind them. */
class MediaTest extends BatchFixture {
  private static final String CAT = "https://example.com/cat.png";
  private static final String DOG = "https://example.com/dog.png";
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final MediaFile PNG =
      new MediaFile(new MediaId("ab".repeat(32)), "image/png", "png", 700, Optional.empty());

  @BeforeEach
  void giveTheTeamPictures() {
    store.save(
        organization,
        Schemas.collection(
            "team_members",
            Schemas.field("name", "short_text", "required", true),
            Schemas.field("rank", "number"),
            Schemas.field(
                "photo", "media", "content_types", List.of("image/*"), "max_bytes", 1_000),
            Schemas.field("badge", "media")));
  }

  private List<Import> take() {
    return run(() -> store.imports().take(MANY, MANY, LEASE));
  }

  private void finish(MediaFinding finding) {
    take().forEach(one -> applyTogether(finish(one, finding)));
  }

  private List<ItemKey> finish(Import taken, MediaFinding finding) {
    return run(() -> store.imports().finish(List.of(new Finished(taken, finding))));
  }

  private MediaFinding.Found found(MediaFile file) {
    return new MediaFinding.Found(file.in(organization), file);
  }

  private Optional<FieldValue> photo(ItemKey item) {
    return Optional.ofNullable(
        item(item).orElseThrow().fields().in(LocaleTag.NONE).get(new FieldKey("photo")));
  }

  @Test
  void waitsForTheFileAndThenShowsIt() {
    ItemKey item = appliedItem("Ann");
    UUID write = acceptChange(item, patch("photo", CAT));
    applyTogether(item);
    assertThat(state(write)).isEqualTo(CommandState.FETCHING_MEDIA);
    assertThat(command(write).media())
        .containsExactly(new MediaProgress(CAT, Optional.empty(), 0, Optional.empty()));
    finish(found(PNG));
    assertApplied(write);
    assertThat(photo(item)).contains(FieldValue.Media.kept(PNG.in(organization), Optional.empty()));
    assertThat(command(write).media())
        .extracting(MediaProgress::key)
        .containsExactly(Optional.of(PNG.in(organization)));
  }

  @Test
  void holdsBackLaterCommandsOfItsItemAndOfNoOther() {
    ItemKey slow = appliedItem("Ann");
    ItemKey other = appliedItem("Bob");
    UUID write = acceptChange(slow, patch("photo", CAT));
    UUID later = acceptChange(slow, patch("rank", 2));
    UUID beside = acceptChange(other, patch("rank", 3));
    assertThat(applyTogether(slow, other).again()).isEmpty();
    assertThat(state(later)).isEqualTo(CommandState.PENDING);
    assertApplied(beside);
    applyTogether(slow);
    assertThat(state(later)).isEqualTo(CommandState.PENDING);
    finish(found(PNG));
    assertApplied(write, later);
    assertThat(command(later).version()).contains(3L);
  }

  @Test
  void leavesAnItemAsItIsUntilTheNewFileIsThere() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("photo", CAT));
    applyTogether(item);
    finish(found(PNG));
    Optional<FieldValue> before = photo(item);
    acceptChange(item, patch("photo", DOG));
    applyTogether(item);
    assertThat(photo(item)).isEqualTo(before);
  }

  @Test
  void waitsForAllFilesOfAWrite() {
    ItemKey item = appliedItem("Ann");
    UUID write = acceptChange(item, patch("photo", CAT, "badge", DOG));
    applyTogether(item);
    List<Import> both = take();
    assertThat(both).extracting(Import::source).containsExactlyInAnyOrder(CAT, DOG);
    assertThat(finish(both.get(0), found(PNG))).isEmpty();
    applyTogether(item);
    assertThat(state(write)).isEqualTo(CommandState.FETCHING_MEDIA);
    applyTogether(finish(both.get(1), found(PNG)));
    assertApplied(write);
  }

  @Test
  void fetchesAnAddressOnceForAllWhoWaitForIt() {
    ItemKey one = appliedItem("Ann");
    ItemKey two = appliedItem("Bob");
    UUID first = acceptChange(one, patch("photo", CAT));
    UUID second = acceptChange(two, patch("badge", CAT));
    applyTogether(one);
    applyTogether(two);
    assertThat(take()).hasSize(1);
    store.clock().advance(LEASE);
    finish(found(PNG));
    assertApplied(first, second);
  }

  @Test
  void rejectsWhatCannotBeHadNamingTheFieldAndAppliesNothingOfIt() {
    ItemKey item = appliedItem("Ann");
    UUID write = acceptChange(item, patch("photo", CAT, "rank", 9));
    applyTogether(item);
    finish(new MediaFinding.Refused(ErrorCode.MEDIA_UNREACHABLE, "The server answered 404."));
    assertThat(errors(write)).containsExactly(ErrorCode.MEDIA_UNREACHABLE);
    assertThat(command(write).errors().get(0).path().members()).containsExactly("photo");
    assertThat(item(item).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void rejectsFilesThatTheFieldMayNotShow() {
    ItemKey item = appliedItem("Ann");
    UUID text = acceptChange(item, patch("photo", CAT));
    applyTogether(item);
    finish(found(new MediaFile(PNG.id(), "text/plain", "txt", 5, Optional.empty())));
    UUID large = acceptChange(item, patch("photo", CAT));
    applyTogether(item);
    finish(found(new MediaFile(PNG.id(), "image/png", "png", 1_001, Optional.empty())));
    assertThat(errors(text)).containsExactly(ErrorCode.MEDIA_TYPE_NOT_ALLOWED);
    assertThat(errors(large)).containsExactly(ErrorCode.MEDIA_TOO_LARGE);
  }

  @Test
  void linksAFileOfTheLibraryWithoutFetchingIt() {
    ItemKey item = appliedItem("Ann");
    MediaKey key = PNG.in(organization);
    store.keep(key, PNG);
    UUID write = acceptChange(item, patch("photo", MEDIA_URLS.url(key)));
    applyTogether(item);
    assertApplied(write);
    assertThat(photo(item)).contains(FieldValue.Media.kept(key, Optional.empty()));
    assertThat(take()).isEmpty();
  }

  @Test
  void refusesAFileThatTheLibraryDoesNotHaveOrAnotherOneHas() {
    ItemKey item = appliedItem("Ann");
    MediaKey others = PNG.in(organizationWithCollections());
    store.keep(others, PNG);
    UUID foreign = acceptChange(item, patch("photo", MEDIA_URLS.url(others)));
    UUID missing = acceptChange(item, patch("photo", MEDIA_URLS.url(PNG.in(organization))));
    applyTogether(item);
    assertThat(errors(foreign)).containsExactly(ErrorCode.MEDIA_NOT_FOUND);
    assertThat(errors(missing)).containsExactly(ErrorCode.MEDIA_NOT_FOUND);
  }

  @Test
  void fetchesNothingForAWriteThatIsWrongAnyway() {
    ItemKey item =
        accept(
                creates(
                    TEAM,
                    ItemCommand.create(Optional.of(ItemStatus.DRAFT), Elements.flat("photo", CAT))))
            .get(0);
    applyTogether(item);
    assertThat(take()).isEmpty();
  }

  @Test
  void fetchesAgainWhenARefusedWriteIsRetried() {
    ItemKey item = appliedItem("Ann");
    UUID write = acceptChange(item, patch("photo", CAT));
    applyTogether(item);
    finish(new MediaFinding.Refused(ErrorCode.MEDIA_TIMEOUT, "It took too long."));
    assertThat(run(() -> store.log().reopen(organization, write))).containsExactly(item);
    applyTogether(item);
    assertThat(state(write)).isEqualTo(CommandState.FETCHING_MEDIA);
    finish(found(PNG));
    assertApplied(write);
  }
}
