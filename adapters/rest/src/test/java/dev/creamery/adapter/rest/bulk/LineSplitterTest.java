package dev.creamery.adapter.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSplitterTest {
  private static List<String> split(int maxBytes, int step, String body) {
    List<String> lines = new ArrayList<>();
    LineSplitter splitter =
        new LineSplitter(
            maxBytes,
            (line, whole) ->
                lines.add(new String(line, StandardCharsets.UTF_8) + (whole ? "" : "…")));
    for (int i = 0; i < body.length(); i += step) {
      splitter.feed(Buffer.buffer(body.substring(i, Math.min(body.length(), i + step))));
    }
    splitter.end();
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100})
  void findsTheSameLinesHoweverTheyCome(int step) {
    assertThat(split(10, step, "one\n\ntwo\r\nthree")).containsExactly("one", "", "two\r", "three");
  }

  @Test
  void endsWithALineThatHasNoEnd() {
    assertThat(split(10, 4, "one\ntwo")).containsExactly("one", "two");
    assertThat(split(10, 4, "one\ntwo\n")).containsExactly("one", "two");
    assertThat(split(10, 4, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 100})
  void keepsTheBeginningOfALineThatIsTooLong(int step) {
    assertThat(split(3, step, "1234567\n123\n12345")).containsExactly("123…", "123", "123…");
  }
}
