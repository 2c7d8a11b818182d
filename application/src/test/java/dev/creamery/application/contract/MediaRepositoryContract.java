package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.media.MediaListing;
import dev.creamery.application.port.out.MediaRepository;
import dev.creamery.application.port.out.MediaRepository.Removal;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MediaRepository} promises. */
public abstract class MediaRepositoryContract {
  protected static final Instant AT = Instant.parse("2024-03-15T14:30:00.123456Z");
  private static final int MOST = 1_000;

  private OrganizationId organization = new OrganizationId(1);

  protected abstract MediaRepository repository();

  /** An organization without media. */
  protected abstract OrganizationId newOrganization();

  /** Has an item of the organization show a file. */
  protected abstract void use(OrganizationId organization, MediaId id, long item);

  /** The answer, where this kind of repository may be asked. */
  protected abstract <T> T run(Supplier<Uni<T>> question);

  @BeforeEach
  void found() {
    organization = newOrganization();
  }

  /** An image with that digit all over its name. */
  private MediaAsset image(char digit) {
    MediaFile file =
        new MediaFile(
            id(digit), "image/png", "png", 70_000_000_000L, Optional.of(new Dimensions(4, 3)));
    return asset(
        file,
        Optional.of("Färn_" + digit + ".png"),
        Optional.of("https://example.com/färn?" + digit),
        Optional.of("100% Ä " + digit),
        AT);
  }

  private MediaAsset bare(char digit, Instant at) {
    MediaFile file = new MediaFile(id(digit), "video/mp4", "mp4", 1, Optional.empty());
    return asset(file, Optional.empty(), Optional.empty(), Optional.empty(), at);
  }

  private MediaAsset asset(
      MediaFile file,
      Optional<String> name,
      Optional<String> source,
      Optional<String> alt,
      Instant at) {
    return new MediaAsset(file.in(organization), file, name, source, alt, 0, at);
  }

  private static MediaId id(char digit) {
    return new MediaId(String.valueOf(digit).repeat(64));
  }

  private MediaAsset save(MediaAsset asset) {
    return run(() -> repository().save(asset));
  }

  private Optional<MediaAsset> find(char digit) {
    return run(() -> repository().find(organization, id(digit)));
  }

  private Removal remove(char digit) {
    return run(() -> repository().remove(organization, id(digit)));
  }

  private List<MediaKey> removeUnused(Instant before) {
    return run(() -> repository().removeUnused(before, MOST)).stream()
        .filter(key -> key.organization().equals(organization))
        .toList();
  }

  private List<MediaKey> leftovers() {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    return run(() -> repository().leftovers(tomorrow, MOST)).stream()
        .filter(key -> key.organization().equals(organization))
        .toList();
  }

  private String listed(Optional<String> search, Optional<String> type, boolean unused) {
    return listed(new MediaListing(search, type, unused, 1, 100));
  }

  /** The digits of the files in a list. */
  private String listed(MediaListing wanted) {
    StringBuilder digits = new StringBuilder();
    run(() -> repository().list(organization, wanted))
        .assets()
        .forEach(asset -> digits.append(asset.key().id().sha256().charAt(0)));
    return digits.toString();
  }

  private String search(String text) {
    return listed(Optional.of(text), Optional.empty(), false);
  }

  private String ofType(String type) {
    return listed(Optional.empty(), Optional.of(type), false);
  }

  @Test
  public void givesBackWhatWasSaved() {
    assertThat(save(image('1'))).isEqualTo(image('1'));
    assertThat(save(bare('2', AT))).isEqualTo(bare('2', AT));
    assertThat(find('1')).contains(image('1'));
    assertThat(find('2')).contains(bare('2', AT));
    assertThat(find('3')).isEmpty();
  }

  @Test
  public void keepsWhatItHadOfTheSameFile() {
    save(image('1'));
    MediaAsset other =
        asset(
            image('1').file(),
            Optional.of("other"),
            Optional.empty(),
            Optional.empty(),
            AT.plusSeconds(60));
    assertThat(save(other)).isEqualTo(image('1'));
    assertThat(find('1')).contains(image('1'));
  }

  @Test
  public void keepsOrganizationsApart() {
    save(image('1'));
    OrganizationId theirs = newOrganization();
    assertThat(run(() -> repository().find(theirs, id('1')))).isEmpty();
    assertThat(run(() -> repository().describe(theirs, id('1'), Optional.empty()))).isEmpty();
    assertThat(run(() -> repository().remove(theirs, id('1')))).isEqualTo(new Removal.Missing());
    MediaListing all = new MediaListing(Optional.empty(), Optional.empty(), false, 1, 10);
    assertThat(run(() -> repository().list(theirs, all)).count()).isZero();
    assertThat(find('1')).contains(image('1'));
  }

  @Test
  public void countsTheItemsThatShowAFile() {
    save(image('1'));
    use(organization, id('1'), 7);
    use(organization, id('1'), 8);
    assertThat(find('1')).get().extracting(MediaAsset::usage).isEqualTo(2L);
    assertThat(save(image('1')).usage()).isEqualTo(2);
  }

  @Test
  public void listsTheNewestFirstPageByPage() {
    save(bare('1', AT));
    save(bare('2', AT.plusSeconds(2)));
    save(bare('3', AT.plusSeconds(1)));
    assertThat(page(1)).isEqualTo("23");
    assertThat(page(2)).isEqualTo("1");
    assertThat(page(3)).isEmpty();
    assertThat(page(Integer.MAX_VALUE)).isEmpty();
    assertThat(run(() -> repository().list(organization, onPage(3))).count()).isEqualTo(3);
  }

  private static MediaListing onPage(int page) {
    return new MediaListing(Optional.empty(), Optional.empty(), false, page, 2);
  }

  private String page(int page) {
    return listed(onPage(page));
  }

  @Test
  public void findsPartsOfNamesSourcesAndTexts() {
    save(image('1'));
    save(image('2'));
    save(bare('3', AT));
    assertThat(search("färn_2.P")).isEqualTo("2");
    assertThat(search("EXAMPLE.com/FÄRN?1")).isEqualTo("1");
    assertThat(search("100% ä")).isEqualTo("12");
    assertThat(search("f%n")).isEmpty();
    assertThat(search("Färn-")).isEmpty();
    assertThat(search("F_rn")).isEmpty();
    assertThat(search("\\")).isEmpty();
    assertThat(search("!")).isEmpty();
  }

  @Test
  public void findsTypesAndKindsOfThem() {
    save(image('1'));
    save(bare('2', AT));
    assertThat(ofType("image/*")).isEqualTo("1");
    assertThat(ofType("video/mp4")).isEqualTo("2");
    assertThat(ofType("video/mp")).isEmpty();
    assertThat(ofType("text/*")).isEmpty();
  }

  @Test
  public void findsWhatNothingShows() {
    save(image('1'));
    save(image('2'));
    use(organization, id('1'), 7);
    assertThat(listed(Optional.empty(), Optional.empty(), true)).isEqualTo("2");
    assertThat(listed(Optional.of("färn"), Optional.of("image/png"), true)).isEqualTo("2");
  }

  @Test
  public void changesTheText() {
    save(bare('1', AT));
    assertThat(describe(Optional.of("leaves"))).isEqualTo(find('1'));
    assertThat(find('1')).get().extracting(MediaAsset::alt).isEqualTo(Optional.of("leaves"));
    assertThat(describe(Optional.empty())).contains(bare('1', AT));
  }

  private Optional<MediaAsset> describe(Optional<String> alt) {
    return run(() -> repository().describe(organization, id('1'), alt));
  }

  @Test
  public void takesOutWhatNothingShows() {
    save(image('1'));
    assertThat(remove('1')).isEqualTo(new Removal.Removed(image('1').key()));
    assertThat(find('1')).isEmpty();
    assertThat(remove('1')).isEqualTo(new Removal.Missing());
  }

  @Test
  public void keepsWhatItemsShow() {
    save(image('1'));
    use(organization, id('1'), 7);
    assertThat(remove('1')).isEqualTo(new Removal.InUse(1));
    assertThat(find('1')).isPresent();
  }

  @Test
  public void takesNothingInAgainBeforeItsBytesAreGone() {
    save(image('1'));
    remove('1');
    assertThat(leftovers()).containsExactly(image('1').key());
    assertThatThrownBy(() -> save(image('1'))).isInstanceOf(Unavailable.class);
    assertThat(find('1')).isEmpty();
    run(() -> repository().forget(image('1').key()));
    assertThat(leftovers()).isEmpty();
    assertThat(save(image('1'))).isEqualTo(image('1'));
  }

  @Test
  public void leavesWhatWasTakenOutJustNowToWhoDidIt() {
    save(image('1'));
    remove('1');
    Instant before = Instant.now().minus(Duration.ofHours(1));
    assertThat(run(() -> repository().leftovers(before, MOST))).doesNotContain(image('1').key());
  }

  @Test
  public void takesOutWhatNothingShowedForLong() {
    save(bare('1', AT));
    save(bare('2', AT));
    save(bare('3', AT.plusSeconds(10)));
    use(organization, id('1'), 7);
    assertThat(removeUnused(AT)).isEmpty();
    assertThat(removeUnused(AT.plusSeconds(5))).containsExactly(bare('2', AT).key());
    assertThat(leftovers()).containsExactly(bare('2', AT).key());
    assertThat(listed(Optional.empty(), Optional.empty(), false)).isEqualTo("31");
  }

  @Test
  public void takesNothingOutThatCameAgain() {
    save(bare('1', AT));
    save(bare('1', AT.plusSeconds(10)));
    assertThat(removeUnused(AT.plusSeconds(5))).isEmpty();
    assertThat(removeUnused(AT.plusSeconds(15))).hasSize(1);
  }

  @Test
  public void takesOutNoMoreThanItIsTold() {
    save(bare('1', AT));
    save(bare('2', AT));
    assertThat(run(() -> repository().removeUnused(AT.plusSeconds(5), 1))).hasSize(1);
  }
}
