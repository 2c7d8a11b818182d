package dev.creamery.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
  private final Memory memory = new Memory(Map.of("ada", "7"));

  private List<String> differences(String expected, int status, String body) {
    Answer seen = new Answer(status, Map.of("etag", List.of("\"x\"")), body);
    return new Expectation(Message.parse(expected)).differences(seen, memory);
  }

  private List<String> ofBodies(String expected, String seen) {
    return differences("HTTP/1.1 200 OK\n\n" + expected + "\n", 200, seen);
  }

  @Test
  void findsNothingWhereAllIsAsExpected() {
    assertThat(differences("HTTP/1.1 204 No Content\nETag: \"x\"\n!Location\n", 204, "")).isEmpty();
  }

  @Test
  void findsEverythingThatDiffers() {
    assertThat(differences("HTTP/1.1 200 OK\nLocation: /x/\n!ETag\n\n{\"a\":1}\n", 404, "{}"))
        .containsExactly(
            "status: expected 200, saw 404",
            "header Location: expected \"/x/\", saw \"\"",
            "header ETag: expected none, saw \"\"x\"\"",
            "$.a: expected 1, saw no such member");
  }

  @Test
  void comparesJsonByValue() {
    assertThat(ofBodies("{\"a\": 1.50, \"b\": [true, null]}", "{\"b\":[true,null],\"a\":1.5}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1}|{\"a\":\"1\"}|$.a: expected 1, saw \"1\"",
        "{\"a\":\"1\"}|{\"a\":1}|$.a: expected \"1\", saw 1",
        "{\"a\":0.10000000000000000001}|{\"a\":0.1}|$.a: expected 0.10000000000000000001, saw 0.1",
        "{\"a\":[1,2]}|{\"a\":[2,1]}|$.a[0]: expected 1, saw 2",
        "{\"a\":[1]}|{\"a\":[1,2]}|$.a: expected [1], saw [1,2]",
        "{\"a\":{}}|{\"a\":{\"b\":1}}|$.a.b: expected no such member, saw 1",
        "{\"a\":null}|{}|$.a: expected null, saw no such member",
        "{\"a\":{{id}}}|{\"a\":\"7\"}|$.a: expected {{id}}, saw \"7\"",
        "{\"a\":\"{{id}}\"}|{\"a\":7}|$.a: expected \"{{id}}\", saw 7",
        "{\"a\":\"{{timestamp}}\"}|{\"a\":\"today\"}|$.a: expected \"{{timestamp}}\", saw \"today\"",
        "{\"a\":1}|oops|body: expected JSON, saw \"oops\"",
      })
  void saysWhereJsonDiffers(String expected, String seen, String difference) {
    assertThat(ofBodies(expected, seen)).contains(difference);
  }

  @Test
  void comparesBytesWhereTheFileSaysSo() {
    String expected = "# Byte for byte\nHTTP/1.1 200 OK\n\n{\"a\":1}\n";
    assertThat(differences(expected, 200, "{\"a\":1}")).isEmpty();
    assertThat(differences(expected, 200, "{\"a\": 1}"))
        .containsExactly("body: expected \"{\"a\":1}\", saw \"{\"a\": 1}\"");
  }

  @Test
  void letsOtherMembersBeWhereTheFileSaysSo() {
    String expected = "# Among other members\nHTTP/1.1 200 OK\n\n{\"a\":{\"b\":1}}\n";
    assertThat(differences(expected, 200, "{\"a\":{\"b\":1,\"c\":2},\"d\":3}")).isEmpty();
    assertThat(differences(expected, 200, "{\"a\":{\"c\":2}}")).hasSize(1);
  }

  @Test
  void takesNoBodyWhereTheFileHasNone() {
    assertThat(differences("HTTP/1.1 200 OK\n", 200, "{}"))
        .containsExactly("body: expected \"\", saw \"{}\"");
  }

  @Test
  void remembersWhatItWasToldTo() {
    assertThat(
            ofBodies(
                "{\"id\":{{eve:id}},\"is\":\"{{ada}} {{a:text}}\"}", "{\"id\":8,\"is\":\"7 x\"}"))
        .isEmpty();
    assertThat(memory.recall("/{{eve}}/{{a}}/")).isEqualTo("/8/x/");
  }

  @Test
  void takesNoTypingErrorForABlankCheque() {
    assertThatThrownBy(() -> ofBodies("{\"id\":{{adda}}}", "{\"id\":7}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{{adda}} was not remembered by an earlier step");
  }
}
