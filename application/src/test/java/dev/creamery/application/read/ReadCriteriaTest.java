package dev.creamery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.read.Criteria.Condition;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCriteriaTest extends ReadFixture {
  private ReadAnswer<ContentPage> answer(Criteria criteria) {
    return run(() -> reads.list(organization, "everything", PLAIN, criteria, Paging.at(0, MANY)));
  }

  private List<Long> found(Criteria criteria) {
    ReadAnswer<ContentPage> answer = answer(criteria);
    assertThat(answer).isInstanceOf(ReadAnswer.Found.class);
    return ((ReadAnswer.Found<ContentPage>) answer)
        .value().items().stream().map(ItemView::id).toList();
  }

  /** Conditions as addresses spell them, {@code number[gt]=3}. */
  private static Criteria where(String... spelled) {
    return new Criteria(
        Arrays.stream(spelled).map(ReadCriteriaTest::condition).toList(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Condition condition(String spelled) {
    String[] sides = spelled.split("=", 2);
    String[] name = sides[0].split("[\\[\\]]", -1);
    return new Condition(
        name[0], name.length > 1 ? Optional.of(name[1]) : Optional.empty(), sides[1]);
  }

  private static Criteria ordered(String order) {
    return new Criteria(List.of(), Optional.of(order), Optional.empty(), false);
  }

  private long made(Object... namesAndValues) {
    ItemKey item =
        accept(
                creates(
                    EVERYTHING,
                    ItemCommand.create(
                        Optional.of(ItemStatus.PUBLISHED), Elements.flat(namesAndValues))))
            .get(0);
    apply(item);
    return item.id();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number=1.5",
        "number=1.50",
        "number=15e-1",
        "number[gt]=1.49",
        "number[lte]=1.5",
        "number[in]=7,1.5",
        "number[ne]=2",
        "number[ne]=",
        "date=2024-03-15T14:30:00+02:00",
        "date=2024-03-15T14:30:00 02:00",
        "date=2024-03-15T12:30:00Z",
        "date[gte]=2024-03-15",
        "checkbox=true",
        "checkbox=True",
        "checkbox[ne]=False",
        "color=#F0F",
        "short_text=Ann, or Bob",
        "short_text[contains]=n, o",
        "item=7",
        "item=/v2/content/?keys=authors[_id=7]",
        "items=9",
        "page=about-us",
        "media=https://example.com/a.png",
        "long_text="
      })
  void takesValuesInEveryFormThatAWriteTakes(String condition) {
    long item =
        made(
            "number",
            Inputs.number("1.50"),
            "date",
            "2024-03-15T12:30:00",
            "checkbox",
            true,
            "color",
            "#ff00ff",
            "short_text",
            "Ann, or Bob",
            "item",
            7,
            "items",
            List.of(8, 9),
            "page",
            "about-us",
            "media",
            "https://example.com/a.png");
    made("number", 2, "long_text", "x");
    assertThat(found(where(condition))).contains(item).hasSizeLessThan(3);
  }

  @Test
  void findsFilesOfTheLibraryByTheAddressThatReadersAreShown() {
    MediaFile file =
        new MediaFile(new MediaId("a".repeat(64)), "image/png", "png", 700, Optional.empty());
    ItemKey item =
        accept(
                creates(
                    EVERYTHING,
                    ItemCommand.create(
                        Optional.of(ItemStatus.PUBLISHED),
                        Elements.flat("media", "https://example.com/a.png"))))
            .get(0);
    MediaKey kept = file.in(organization);
    apply(Map.of("https://example.com/a.png", new MediaFinding.Found(kept, file)), item);
    long other = made("media", "https://example.com/b.png");
    String shown = "https://cdn.example/" + kept;
    assertThat(found(where("media=" + shown))).containsExactly(item.id());
    assertThat(found(where("media[in]=https://example.com/c.png," + shown)))
        .containsExactly(item.id());
    assertThat(found(where("media[ne]=" + shown))).containsExactly(other);
    assertThat(found(where("media=https://example.com/a.png"))).isEmpty();
    assertThat(found(where("media=https://elsewhere.example/" + kept))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nope=1|Invalid filter fields.nope: the collection everything has no such field. It has",
        "number=abc|Invalid filter fields.number: abc is no value of this field. Use a number",
        "number=1e999999|Invalid filter fields.number: 1e999999 is no value of this field.",
        "number[gt]=|Invalid filter fields.number:",
        "number[in]=1,x|Invalid filter fields.number: x is no value",
        "number[contains]=1|Invalid filter fields.number[contains]: a field of type number takes",
        "number[like]=1|Invalid filter fields.number[like]: a field of type number takes eq, ne,",
        "date=tomorrow|Invalid filter fields.date: tomorrow is no value of this field. Use an ISO",
        "checkbox=1|Invalid filter fields.checkbox: 1 is no value of this field. Use true or false",
        "checkbox[gt]=true|Invalid filter fields.checkbox[gt]: a field of type checkbox takes",
        "item=x|Invalid filter fields.item: x is no value of this field. Use the id",
        "item[gt]=7|Invalid filter fields.item[gt]:",
        "color=red|Invalid filter fields.color: red is no value of this field. Use #rgb"
      })
  void refusesWhatDoesNotFitAndNamesIt(String condition, String message) {
    assertThat(answer(where(condition)))
        .isInstanceOfSatisfying(
            ReadAnswer.BadCriteria.class, bad -> assertThat(bad.message()).startsWith(message));
  }

  @Test
  void refusesTextThatNoStoreKeeps() {
    assertThat(answer(where("short_text=a\0b"))).isInstanceOf(ReadAnswer.BadCriteria.class);
  }

  @Test
  void boundsHowMuchIsAskedAtOnce() {
    assertThat(answer(where(Collections.nCopies(21, "number=1").toArray(String[]::new))))
        .isInstanceOf(ReadAnswer.BadCriteria.class);
    assertThat(answer(where("number[in]=" + "1,".repeat(100) + "1")))
        .isInstanceOf(ReadAnswer.BadCriteria.class);
    assertThat(answer(ordered("number,date,color,dropdown,short_text,long_text")))
        .isInstanceOf(ReadAnswer.BadCriteria.class);
  }

  @Test
  void ordersByFieldsAndByWhatIsBuiltIn() {
    long one = made("number", 2, "short_text", "a");
    long two = made("number", 1, "short_text", "b");
    long three = made("number", 2, "short_text", "b");
    assertThat(found(ordered("number"))).containsExactly(two, one, three);
    assertThat(found(ordered("-number,short_text"))).containsExactly(one, three, two);
    assertThat(found(ordered("-number"))).containsExactly(three, one, two);
    assertThat(found(ordered("fields.short_text,-id"))).containsExactly(one, three, two);
    for (String newest : List.of("-id", "-meta.id", "-created", "-updated", "-meta.created")) {
      assertThat(found(ordered(newest))).containsExactly(three, two, one);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nope|Invalid order nope: the collection everything has no such field. It has",
        "number,-nope|Invalid order nope:",
        "number,,date|Invalid order :",
        "media|Invalid order media: a list cannot be ordered by a field of type media.",
        "item|Invalid order item: a list cannot be ordered by a field of type reference."
      })
  void refusesOrdersThatCannotBeAndNamesThem(String order, String message) {
    assertThat(answer(ordered(order)))
        .isInstanceOfSatisfying(
            ReadAnswer.BadCriteria.class, bad -> assertThat(bad.message()).startsWith(message));
  }
}
