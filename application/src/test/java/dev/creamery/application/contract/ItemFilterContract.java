package dev.creamery.application.contract;

import static dev.creamery.application.read.Operator.CONTAINS;
import static dev.creamery.application.read.Operator.EQ;
import static dev.creamery.application.read.Operator.GT;
import static dev.creamery.application.read.Operator.GTE;
import static dev.creamery.application.read.Operator.IN;
import static dev.creamery.application.read.Operator.LT;
import static dev.creamery.application.read.Operator.LTE;
import static dev.creamery.application.read.Operator.NE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.read.Filter;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.reference.ReferenceValue;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which items every {@link dev.creamery.application.port.out.ItemQueries} finds by content. */
public abstract class ItemFilterContract extends ItemListContract {
  @Test
  public void findsTextThatIsTheSameLetterByLetter() {
    ItemKey item = made("short_text", "I'm \"Zoë\" \\ %_");
    made("short_text", "i'm \"zoë\" \\ %_");
    made("long_text", "I'm \"Zoë\" \\ %_");
    assertThat(found(where(filter("short_text", EQ, text("I'm \"Zoë\" \\ %_")))))
        .containsExactly(item);
    assertThat(found(where(filter("short_text", EQ, text("I'm"))))).isEmpty();
  }

  @Test
  public void comparesNumbersByValueAndWithoutLoss() {
    ItemKey small = made("number", Inputs.number("1.50"));
    ItemKey great = made("number", Inputs.number("12345678901234567890.1"));
    made();
    assertThat(found(where(filter("number", EQ, number("1.5"))))).containsExactly(small);
    assertThat(found(where(filter("number", EQ, number("12345678901234567890.10")))))
        .containsExactly(great);
    assertThat(found(where(filter("number", GT, number("1.5"))))).containsExactly(great);
    assertThat(found(where(filter("number", GTE, number("1.5"))))).containsExactly(small, great);
    assertThat(found(where(filter("number", LT, number("12345678901234567890.1")))))
        .containsExactly(small);
    assertThat(found(where(filter("number", LTE, number("1.49"))))).isEmpty();
  }

  @Test
  public void comparesDatesAsMoments() {
    ItemKey item = made("date", "2024-03-15T14:30:00+02:00");
    FieldValue same = new FieldValue.Moment(LocalDateTime.parse("2024-03-15T12:30:00"));
    assertThat(found(where(filter("date", EQ, same)))).containsExactly(item);
    assertThat(found(where(filter("date", GTE, same), filter("date", LTE, same))))
        .containsExactly(item);
    assertThat(found(where(filter("date", GT, same)))).isEmpty();
  }

  @Test
  public void comparesTextByCodePointsAndToItsEnd() {
    String prefix = "x".repeat(300);
    ItemKey longer = made("short_text", "a", "long_text", prefix + "b");
    ItemKey emoji = made("short_text", "\uD83C\uDF66", "long_text", prefix + "c");
    assertThat(found(where(filter("long_text", GT, text(prefix + "b"))))).containsExactly(emoji);
    assertThat(found(where(filter("long_text", LTE, text(prefix + "b"))))).containsExactly(longer);
    // Above the surrogates in UTF-16, and below what they encode.
    assertThat(found(where(filter("short_text", GT, text("\uFF5E"))))).containsExactly(emoji);
  }

  @Test
  public void findsCheckboxesByWhatTheyReadAs() {
    ItemKey set = made("checkbox", true);
    ItemKey cleared = made();
    assertThat(found(where(filter("checkbox", EQ, new FieldValue.Flag(true)))))
        .containsExactly(set);
    assertThat(found(where(filter("checkbox", EQ, new FieldValue.Flag(false)))))
        .containsExactly(cleared);
    assertThat(found(where(filter("checkbox", NE, new FieldValue.Flag(true)))))
        .containsExactly(cleared);
  }

  @Test
  public void findsReferencesByTheirTarget() {
    ItemKey one = made("item", 7, "page", "about-us");
    ItemKey many = made("items", List.of(8, 7));
    assertThat(found(where(filter("item", EQ, reference(false, 7))))).containsExactly(one);
    assertThat(found(where(filter("items", EQ, reference(true, 7))))).containsExactly(many);
    assertThat(found(where(filter("items", EQ, reference(true, 9))))).isEmpty();
    FieldValue page =
        new FieldValue.Reference(
            new ReferenceValue(
                false, List.of(new ReferenceTarget.ToPage(Optional.empty(), "about-us"))));
    assertThat(found(where(filter("page", EQ, page)))).containsExactly(one);
  }

  private static FieldValue reference(boolean many, long id) {
    return new FieldValue.Reference(
        new ReferenceValue(
            many, List.of(new ReferenceTarget.ToItem(new CollectionKey("authors"), id))));
  }

  @Test
  public void findsMediaByTheirAddress() {
    ItemKey item = made("media", Inputs.members("url", "https://example.com/a.png", "alt", "A"));
    FieldValue same = new FieldValue.Media("https://example.com/a.png", Optional.empty());
    assertThat(found(where(filter("media", EQ, same)))).containsExactly(item);
  }

  @Test
  public void findsFilesOfTheLibraryByTheirKeyWhateverIsSaidOfThem() {
    MediaFile cat = file("a");
    MediaFile dog = file("b");
    ItemKey plain = showing(cat, ADDRESS);
    ItemKey described = showing(cat, Inputs.members("url", ADDRESS, "alt", "A cat"));
    ItemKey other = showing(dog, ADDRESS);
    ItemKey none = made();
    FieldValue sought = FieldValue.Media.kept(cat.in(organization), Optional.empty());
    FieldValue elsewhere = FieldValue.Media.kept(file("c").in(organization), Optional.empty());
    assertThat(found(where(filter("media", EQ, sought)))).containsExactly(plain, described);
    assertThat(found(where(filter("media", NE, sought)))).containsExactly(other, none);
    assertThat(found(where(filter("media", IN, elsewhere, sought))))
        .containsExactly(plain, described);
    assertThat(found(where(filter("media", EQ, elsewhere)))).isEmpty();
  }

  private static MediaFile file(String digit) {
    MediaId id = new MediaId(digit.repeat(64));
    return new MediaFile(id, "image/png", "png", 700, Optional.empty());
  }

  @Test
  public void findsOneOfManyValues() {
    ItemKey red = made("dropdown", "red");
    ItemKey green = made("dropdown", "green");
    made();
    assertThat(found(where(filter("dropdown", IN, text("green"), text("red"), text("x")))))
        .containsExactly(red, green);
    assertThat(found(where(filter("dropdown", IN, text("x"))))).isEmpty();
  }

  @Test
  public void findsWhatIsDifferentOrMissing() {
    ItemKey red = made("color", "#f00");
    ItemKey none = made();
    assertThat(found(where(filter("color", NE, text("#00ff00"))))).containsExactly(red, none);
    assertThat(found(where(filter("color", NE, text("#ff0000"))))).containsExactly(none);
    assertThat(found(where(filter("color", EQ)))).containsExactly(none);
    assertThat(found(where(filter("color", NE)))).containsExactly(red);
  }

  @Test
  public void findsPartsOfText() {
    ItemKey item = made("html", "<b>100% of_it</b>");
    made("html", "<b>100 of it</b>");
    assertThat(found(where(filter("html", CONTAINS, text("0% of_"))))).containsExactly(item);
    assertThat(found(where(filter("html", CONTAINS, text("<B>"))))).isEmpty();
  }

  @Test
  public void findsWhatMeetsAllFilters() {
    ItemKey both = made("dropdown", "red", "number", 2);
    made("dropdown", "red", "number", 1);
    made("dropdown", "green", "number", 2);
    Filter red = filter("dropdown", EQ, text("red"));
    assertThat(found(where(red, filter("number", EQ, number("2"))))).containsExactly(both);
    assertThat(found(where(red, filter("number", GT, number("1"))))).containsExactly(both);
  }

  @Test
  public void findsNothingThatMustNotBeShown() {
    made(ItemStatus.DRAFT, "dropdown", "red");
    assertThat(found(where(filter("dropdown", EQ, text("red"))))).isEmpty();
    organization = organizationWithCollections();
    assertThat(found(where(filter("dropdown", NE, text("green"))))).isEmpty();
  }

  @Test
  public void takesValuesOfAnotherTypeForNone() {
    ItemKey item = made("short_text", "5");
    // As data from before schemas refused to change under it would be.
    Filter any =
        new Filter(
            Schemas.collection("everything", Schemas.field("short_text", "number")).fields().get(0),
            GT,
            List.of(number("0")));
    assertThat(found(where(any))).isEmpty();
    assertThat(found(where())).containsExactly(item);
  }

  @Test
  public void findsWordsInTheFieldsSearched() {
    ItemKey cat = made("short_text", "The Cat", "long_text", "sat on a mat");
    ItemKey dog = made("short_text", "The dog");
    made("media", "https://example.com/cat.png");
    String[] texts = {"short_text", "long_text"};
    assertThat(found(search("cat", texts))).containsExactly(cat);
    assertThat(found(search("the", texts))).containsExactly(cat, dog);
    assertThat(found(search("THE -cat", texts))).containsExactly(dog);
    assertThat(found(search("cat mat", texts))).containsExactly(cat);
    assertThat(found(search("ca", texts))).isEmpty();
    assertThat(found(search("cat", "long_text"))).isEmpty();
    assertThat(found(search("cat"))).isEmpty();
  }

  @Test
  public void findsWordsInAsManyFieldsAsACollectionMayHave() {
    ItemKey cat = made("short_text", "The Cat");
    String[] fields = Collections.nCopies(200, "short_text").toArray(String[]::new);
    assertThat(found(search("cat", fields))).containsExactly(cat);
  }
}
