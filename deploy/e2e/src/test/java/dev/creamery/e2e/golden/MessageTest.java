package dev.creamery.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.e2e.golden.Message.Header;
import org.junit.jupiter.api.Test;

class MessageTest {
  @Test
  void readsNotesStartHeadersAndBody() {
    Message message =
        Message.parse("# A rule.\nPOST /v2/content/ HTTP/1.1\nA: b: c\n!D\n\n{\"x\":\n\n1}\n");
    assertThat(message.notes()).containsExactly("A rule.");
    assertThat(message.word(0)).isEqualTo("POST");
    assertThat(message.word(1)).isEqualTo("/v2/content/");
    assertThat(message.headers()).containsExactly(new Header("A", "b: c"), new Header("!D", ""));
    assertThat(message.body()).isEqualTo("{\"x\":\n\n1}");
  }

  @Test
  void readsAMessageWithoutABody() {
    assertThat(Message.parse("GET / HTTP/1.1\n").body()).isEmpty();
  }

  @Test
  void refusesWhatIsNoMessage() {
    assertThatThrownBy(() -> Message.parse("# only a note\n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Message.parse("GET / HTTP/1.1\nno header\n"))
        .hasMessage("no header: no header");
  }
}
