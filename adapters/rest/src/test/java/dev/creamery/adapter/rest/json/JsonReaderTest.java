package dev.creamery.adapter.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.domain.field.InputValue;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static InputValue read(String document) {
    return JsonReader.read(document.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(byte[] document, String... reason) {
    assertThatThrownBy(() -> JsonReader.read(document))
        .isInstanceOf(JsonRefused.class)
        .message()
        .contains(reason)
        .hasSizeLessThan(300);
  }

  private static void assertRefused(String document, String... reason) {
    assertRefused(document.getBytes(StandardCharsets.UTF_8), reason);
  }

  @Test
  void readsEveryKindOfValue() {
    assertThat(read(" {\"t\":\"ä\\n\",\"n\":-0.10,\"b\":true,\"z\":null,\"m\":[1,{}]} "))
        .isEqualTo(
            new InputValue.Members(
                Map.of(
                    "t", new InputValue.Text("ä\n"),
                    "n", new InputValue.Num(new BigDecimal("-0.10")),
                    "b", new InputValue.Bool(true),
                    "z", new InputValue.Nothing(),
                    "m",
                        new InputValue.Many(
                            List.of(
                                new InputValue.Num(BigDecimal.ONE),
                                new InputValue.Members(Map.of()))))));
  }

  @Test
  void keepsEveryDigit() {
    String digits = "1".repeat(500) + "." + "2".repeat(499);
    assertThat(read(digits)).isEqualTo(new InputValue.Num(new BigDecimal(digits)));
  }

  @Test
  void passesOverAByteOrderMark() {
    assertThat(read("\uFEFF{}")).isEqualTo(new InputValue.Members(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void readsNoOtherEncoding(String charset) {
    assertRefused("{\"a\":\"b\"}".getBytes(Charset.forName(charset)), ".");
  }

  @ParameterizedTest
  @CsvSource({"C080", "ED A0 80", "ED B0 80", "F4 90 80 80", "F8 88 80 80 80", "FF", "80", "E2 82"})
  void refusesBytesThatAreNotUtf8(String hex) {
    byte[] odd = HexFormat.of().parseHex(hex.replace(" ", ""));
    byte[] document = new byte[odd.length + 2];
    document[0] = '"';
    System.arraycopy(odd, 0, document, 1, odd.length);
    document[document.length - 1] = '"';
    assertRefused(document, "not valid UTF-8: byte 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "'a'",
        "// x\n1",
        "NaN",
        "+1",
        "01",
        ".5",
        "1.",
        "\"\t\"",
        "\"\\x\"",
        "\"a",
        "tru",
        "[1 2]",
        "{\"a\" 1}",
        "\u0000",
        "1 \u0000",
        "-",
        "1e"
      })
  void refusesWhatIsNotJson(String document) {
    assertRefused(document, "(line 1, column ");
  }

  @Test
  void saysWhereSomethingIsWrong() {
    assertRefused("{\n  \"a\": 1,\n  \"a\": 2\n}", "same name (line 3, column 3)");
    assertRefused("{} x", "Unrecognized token");
    assertRefused("{} {}", "something after the end of the value (line 1, column 4)");
    assertRefused("", "The body is empty");
    assertRefused(" \n ", "The body is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\u0000\"",
        "{\"\\u0000\":1}",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\ud800x\""
      })
  void refusesTextThatCannotBeKept(String document) {
    assertRefused(document, "not allowed (line 1, column ");
  }

  @Test
  void takesWholePairsOfSurrogates() {
    assertThat(read("\"\\ud83c\\udf68\"")).isEqualTo(new InputValue.Text("\uD83C\uDF68"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999",
        "-1E+999999",
        "1e-999999",
        "1e99999999999",
        "1e-99999999999",
        "1e2147483648"
      })
  void neverExpandsANumber(String number) {
    assertRefused("{\"a\":" + number + "}", "1000 digits");
  }

  @Test
  void boundsNumbers() {
    assertRefused("1".repeat(1_001), "1000");
    assertRefused("1".repeat(1_000_000), "1000");
  }

  @Test
  void boundsDepth() {
    assertThat(read("[".repeat(64) + "]".repeat(64))).isInstanceOf(InputValue.Many.class);
    assertRefused("[".repeat(65) + "]".repeat(65), "deeper than 64");
    assertRefused("[{\"a\":".repeat(100_000), "deeper than 64");
  }

  @Test
  void boundsMembers() {
    assertThat(read(members(1_000))).isInstanceOf(InputValue.Members.class);
    assertRefused(members(1_001), "more than 1000 members");
  }

  @Test
  void boundsValues() {
    assertThat(read(zeros(49_999))).isInstanceOf(InputValue.Many.class);
    assertRefused(zeros(50_000), "more than 50000 values");
  }

  @Test
  void echoesNoMoreThanALittle() {
    assertRefused("x".repeat(100_000), "Unrecognized token");
    assertRefused("{\"" + "k".repeat(100_000) + "\":1}", "Name length");
  }

  private static String members(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"m" + i + "\":0")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String zeros(int count) {
    return "[0" + ",0".repeat(count - 1) + "]";
  }
}
