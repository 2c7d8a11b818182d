package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.content.Samples.Sample;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.organization.Locales;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is what is read: every type of field, in every form, from JSON to JSON. */
class RoundTripTest {
  private static final int TRIES = 200;

  private final Wire plain = Wire.ofEveryType(Locales.none());
  private final Wire localized = Wire.ofEveryType(Elements.locales("en", "es"));

  @Provide
  Arbitrary<Map<String, Sample>> samples() {
    return Samples.some();
  }

  @Provide
  Arbitrary<ReadOptions> views() {
    return Arbitraries.of(1, 2, 3)
        .flatMap(
            levels ->
                Arbitraries.of(true, false)
                    .map(alt -> new ReadOptions(Optional.empty(), false, levels, alt)));
  }

  private static ReadOptions uris(String locale) {
    return new ReadOptions(Optional.of(locale).filter(l -> !l.isEmpty()), false, 1, false);
  }

  private static InputValue.Members sent(Map<String, Sample> samples) {
    Map<String, InputValue> sent = new LinkedHashMap<>();
    samples.forEach((field, sample) -> sent.put(field, sample.sent()));
    return new InputValue.Members(sent);
  }

  private static void assertReads(
      Wire wire, long item, String locale, Map<String, Sample> samples) {
    Map<String, InputValue> read = new HashMap<>(wire.read(item, uris(locale)).values());
    Map<String, InputValue> expected = nothing();
    samples.forEach((field, sample) -> expected.put(field, sample.read()));
    assertThat(read).isEqualTo(expected);
  }

  /** What an item reads as that nothing was written of. */
  private static Map<String, InputValue> nothing() {
    Map<String, InputValue> nothing = new HashMap<>();
    for (String text : List.of("short_text", "long_text", "wysiwyg", "html", "dropdown", "color")) {
      nothing.put(text, Inputs.of(""));
    }
    for (String other : List.of("number", "date", "media", "item", "page")) {
      nothing.put(other, Inputs.NOTHING);
    }
    nothing.put("checkbox", Inputs.of(false));
    nothing.put("items", Inputs.of(List.of()));
    return nothing;
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsCreatedIsRead(@ForAll("samples") Map<String, Sample> samples) {
    assertReads(plain, plain.create(sent(samples), ""), "", samples);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenToALocaleIsReadThere(
      @ForAll("samples") Map<String, Sample> first, @ForAll("samples") Map<String, Sample> other) {
    long item = localized.create(sent(first), "");
    localized.patch(item, Inputs.members("ES", sent(other), "en", Inputs.members()), "");
    assertReads(localized, item, "en", first);
    if (!other.isEmpty()) {
      assertReads(localized, item, "es", other);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenByLocaleIsReadByLocale(
      @ForAll("samples") Map<String, Sample> english,
      @ForAll("samples") Map<String, Sample> spanish) {
    long item = localized.create(Inputs.members("en", sent(english), "es", sent(spanish)), "");
    assertReads(localized, item, "", english);
    assertReads(localized, item, "es", spanish);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsReadCanBePutAndReadsTheSame(
      @ForAll("samples") Map<String, Sample> samples, @ForAll("views") ReadOptions view) {
    long item = plain.create(sent(samples), "");
    InputValue.Members read = plain.read(item, view);
    plain.put(item, read, "");
    assertThat(plain.read(item, view)).isEqualTo(read);
    assertReads(plain, item, "", samples);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aPutLeavesNothingOfWhatWasThere(
      @ForAll("samples") Map<String, Sample> before, @ForAll("samples") Map<String, Sample> after) {
    long item = plain.create(sent(before), "");
    plain.put(item, sent(after), "");
    assertReads(plain, item, "", after);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aPatchChangesWhatItNamesAndNothingElse(
      @ForAll("samples") Map<String, Sample> before, @ForAll("samples") Map<String, Sample> patch) {
    long item = plain.create(sent(before), "");
    plain.patch(item, sent(patch), "");
    Map<String, Sample> merged = new HashMap<>(before);
    merged.putAll(patch);
    assertReads(plain, item, "", merged);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aPatchOfOneLocaleTouchesNoOther(
      @ForAll("samples") Map<String, Sample> english,
      @ForAll("samples") Map<String, Sample> spanish,
      @ForAll("samples") Map<String, Sample> patch) {
    long item = localized.create(Inputs.members("en", sent(english), "es", sent(spanish)), "");
    localized.patch(item, sent(patch), "es");
    Map<String, Sample> merged = new HashMap<>(spanish);
    merged.putAll(patch);
    assertReads(localized, item, "en", english);
    assertReads(localized, item, "es", merged);
  }
}
