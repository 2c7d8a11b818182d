package dev.creamery.adapter.rest.content;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Inputs;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Values for the fields of the collection of every type, each in every form that a write takes, and
 * what they are to be read as where references are not expanded.
 */
final class Samples {
  private static final long YEAR_2 = -62_104_060_800L;
  private static final long YEAR_9998 = 253_339_228_800L;
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** A value as it is sent, and as it is read. */
  record Sample(InputValue sent, InputValue read) {
    static Sample of(Object sent, Object read) {
      return new Sample(Inputs.of(sent), Inputs.of(read));
    }
  }

  private Samples() {}

  /** Samples of any number of the fields, by their keys. */
  static Arbitrary<Map<String, Sample>> some() {
    Map<String, Arbitrary<Sample>> all = all();
    List<String> keys = List.copyOf(all.keySet());
    List<Arbitrary<Optional<Sample>>> maybe = new ArrayList<>();
    all.values().forEach(samples -> maybe.add(samples.optional(0.7)));
    return Combinators.combine(maybe)
        .as(
            samples -> {
              Map<String, Sample> some = new LinkedHashMap<>();
              for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                samples.get(i).ifPresent(sample -> some.put(key, sample));
              }
              return some;
            });
  }

  private static Map<String, Arbitrary<Sample>> all() {
    Map<String, Arbitrary<Sample>> all = new LinkedHashMap<>();
    for (String type : List.of("short_text", "long_text", "wysiwyg", "html")) {
      all.put(type, cleared("").or(texts()));
    }
    all.put("number", cleared(Inputs.NOTHING).or(numbers()));
    all.put("date", cleared(Inputs.NOTHING).or(dates()));
    all.put("checkbox", cleared(false).or(same(true, false)));
    all.put("dropdown", cleared("").or(same("red", "green")));
    all.put("color", cleared("").or(colors()));
    all.put("media", cleared(Inputs.NOTHING).or(media()));
    all.put("item", cleared(Inputs.NOTHING).or(items()));
    all.put("items", cleared(List.of()).or(manyItems()));
    all.put("page", cleared(Inputs.NOTHING).or(pages()));
    return all;
  }

  /** What is sent of each, and then a value of its own. */
  private record Cleared(Object read) {
    Arbitrary<Sample> or(Arbitrary<Sample> values) {
      return Arbitraries.frequencyOf(
          Tuple.of(1, same(Inputs.NOTHING, "").map(s -> Sample.of(s.sent(), read))),
          Tuple.of(9, values));
    }
  }

  private static Cleared cleared(Object read) {
    return new Cleared(read);
  }

  private static Arbitrary<Sample> same(Object... values) {
    return Arbitraries.of(values).map(value -> Sample.of(value, value));
  }

  private static Arbitrary<Sample> texts() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(text -> text.indexOf('\0') < 0)
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
        .map(text -> Sample.of(text, text));
  }

  private static Arbitrary<Sample> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1e40"), new BigDecimal("1e40"))
        .ofScale(30)
        .map(number -> Sample.of(number, number));
  }

  private static Arbitrary<Sample> dates() {
    Arbitrary<Long> seconds = Arbitraries.longs().between(YEAR_2, YEAR_9998);
    Arbitrary<Integer> quarters = Arbitraries.integers().between(-18 * 4, 18 * 4);
    return Arbitraries.oneOf(
        seconds.map(at -> date(at, ZoneOffset.UTC, TO_THE_SECOND, "")),
        seconds.map(at -> date(at, ZoneOffset.UTC, TO_THE_SECOND, ".987Z")),
        seconds.map(
            at ->
                date(
                    Math.floorDiv(at, 86_400L) * 86_400,
                    ZoneOffset.UTC,
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    "")),
        Combinators.combine(seconds, quarters)
            .as(
                (at, quarter) -> {
                  ZoneOffset zone = ZoneOffset.ofTotalSeconds(quarter * 900);
                  return date(at, zone, TO_THE_SECOND, zone.getId());
                }));
  }

  private static Sample date(long at, ZoneOffset zone, DateTimeFormatter form, String end) {
    Instant instant = Instant.ofEpochSecond(at);
    return Sample.of(
        instant.atOffset(zone).format(form) + end,
        instant.atOffset(ZoneOffset.UTC).format(TO_THE_SECOND));
  }

  private static Arbitrary<Sample> colors() {
    return Arbitraries.of(3, 6)
        .flatMap(
            length -> Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofLength(length))
        .map(d -> Sample.of("#" + d, "#" + sixDigits(d).toLowerCase(Locale.ROOT)));
  }

  private static String sixDigits(String digits) {
    if (digits.length() == 6) {
      return digits;
    }
    StringBuilder six = new StringBuilder();
    digits.chars().forEach(digit -> six.append((char) digit).append((char) digit));
    return six.toString();
  }

  private static Arbitrary<Sample> media() {
    return Arbitraries.of(Wire.FILES)
        .flatMap(
            url ->
                Arbitraries.of(
                    Sample.of(url, url),
                    Sample.of(Map.of("url", url), url),
                    Sample.of(Map.of("url", url, "alt", "A \"cat\""), url)));
  }

  private static Arbitrary<Sample> items() {
    return Arbitraries.longs().between(1, Wire.AUTHORS).flatMap(Samples::item);
  }

  /** The forms in which a target is named, those that reads give back among them. */
  private static Arbitrary<Sample> item(long id) {
    String uri = "/v2/content/?keys=authors[_id=" + id + "]";
    return Arbitraries.of(
        Sample.of(id, uri),
        Sample.of(Long.toString(id), uri),
        Sample.of(uri, uri),
        Sample.of(Map.of("meta", Map.of("id", id)), uri),
        Sample.of(Map.of("meta", Map.of("id", id), "name", "Author"), uri));
  }

  private static Arbitrary<Sample> manyItems() {
    return items()
        .list()
        .uniqueElements(Sample::read)
        .ofMaxSize(Wire.AUTHORS)
        .map(
            samples ->
                Sample.of(
                    samples.stream().map(Sample::sent).toList(),
                    samples.stream().map(Sample::read).toList()));
  }

  private static Arbitrary<Sample> pages() {
    String uri = "/v2/pages/*/about/";
    return Arbitraries.of(
        Sample.of("about", uri), Sample.of(Map.of("slug", "about"), uri), Sample.of(uri, uri));
  }
}
