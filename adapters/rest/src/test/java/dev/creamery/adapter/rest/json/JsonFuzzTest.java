package dev.creamery.adapter.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.creamery.domain.field.CleanText;
import dev.creamery.domain.field.InputValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lets another reader judge what ours made of a document. */
class JsonFuzzTest {
  private static final ObjectMapper ORACLE =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  @Property(tries = 200)
  void writesBackWhatItRead(@ForAll("values") InputValue value) throws IOException {
    byte[] written = JsonWriter.write(json -> ValueWriter.write(json, value));
    assertThat(JsonReader.read(written)).isEqualTo(value);
    assertThat(same(value, ORACLE.readTree(written))).isTrue();
  }

  @Property(tries = 1_000)
  void readsNothingThatTheOtherDoesNot(@ForAll("mutations") byte[] document) throws IOException {
    Optional<InputValue> read = read(document);
    if (read.isPresent()) {
      JsonNode other = ORACLE.readTree(new String(document, StandardCharsets.UTF_8));
      assertThat(same(read.get(), other)).as("%s and %s", read.get(), other).isTrue();
    }
  }

  /** Compares values, not spellings: 1.0 and 1.00 are one number, and so are 1e1 and 10. */
  private static boolean same(InputValue ours, JsonNode other) {
    if (ours instanceof InputValue.Num number) {
      return other.isNumber() && number.value().compareTo(other.decimalValue()) == 0;
    }
    if (ours instanceof InputValue.Many many) {
      return other.isArray()
          && other.size() == many.values().size()
          && IntStream.range(0, other.size())
              .allMatch(i -> same(many.values().get(i), other.get(i)));
    }
    if (ours instanceof InputValue.Members members) {
      return other.isObject()
          && other.size() == members.values().size()
          && members.values().entrySet().stream()
              .allMatch(m -> other.has(m.getKey()) && same(m.getValue(), other.get(m.getKey())));
    }
    return ours instanceof InputValue.Text text
        ? other.isTextual() && text.value().equals(other.textValue())
        : ours instanceof InputValue.Bool bool
            ? other.isBoolean() && bool.value() == other.booleanValue()
            : other.isNull();
  }

  private static Optional<InputValue> read(byte[] document) {
    try {
      return Optional.of(JsonReader.read(document));
    } catch (JsonRefused e) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<byte[]> mutations() {
    return values()
        .map(value -> JsonWriter.write(json -> ValueWriter.write(json, value)))
        .flatMap(
            written ->
                Arbitraries.integers()
                    .between(0, written.length - 1)
                    .flatMap(
                        at ->
                            Arbitraries.of("{}[]\",:0e-.\\u \n\u0000é1t".split(""))
                                .map(with -> replaced(written, at, with))));
  }

  private static byte[] replaced(byte[] document, int at, String with) {
    byte[] changed = Arrays.copyOf(document, document.length);
    changed[at] = with.getBytes(StandardCharsets.UTF_8)[0];
    return changed;
  }

  @Provide
  Arbitrary<InputValue> values() {
    Arbitrary<String> text = Arbitraries.strings().excludeChars('\u0000').ofMaxLength(8);
    Arbitrary<String> whole = text.filter(t -> CleanText.fault(t) == null);
    Arbitrary<InputValue> leaves =
        Arbitraries.oneOf(
            whole.map(InputValue.Text::new),
            Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e30"), new BigDecimal("1e30"))
                .map(InputValue.Num::new),
            Arbitraries.of(true, false).map(InputValue.Bool::new),
            Arbitraries.just(new InputValue.Nothing()));
    return Arbitraries.recursive(
        () -> leaves,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(InputValue.Many::new),
                Arbitraries.maps(whole, inner)
                    .ofMaxSize(4)
                    .map(Map::copyOf)
                    .map(InputValue.Members::new)),
        0,
        3);
  }
}
