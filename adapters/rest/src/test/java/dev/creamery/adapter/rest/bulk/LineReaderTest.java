package dev.creamery.adapter.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.accept.Write;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.Precondition;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
  private static BulkLine read(String line) {
    return LineReader.read(7, line.getBytes(StandardCharsets.UTF_8), Optional.of("es"));
  }

  private static Write write(String line) {
    return ((BulkLine.Asked) read(line)).write();
  }

  @Test
  void readsEveryOperation() {
    assertThat(write("{\"op\":\"create\",\"key\":\"books\",\"fields\":{}}").kind())
        .isEqualTo(CommandKind.CREATE);
    assertThat(write("{\"op\":\"replace\",\"key\":\"books\",\"id\":7,\"fields\":[{}]}").item())
        .contains("7");
    assertThat(write("{\"op\":\"patch\",\"key\":\"books\",\"id\":\"7\"}").elements()).hasSize(1);
    assertThat(write("{\"op\":\"delete\",\"key\":\"books\",\"id\":7}").elements()).isEmpty();
    BulkLine upsert = read("{\"op\":\"upsert\",\"key\":\"books\",\"match\":{\"isbn\":\"A\"}}");
    assertThat(((BulkLine.Asked) upsert).match()).map(BulkLine.Match::field).contains("isbn");
  }

  @Test
  void readsWhatLinesMaySayBesides() {
    Write write =
        write(
            "{\"op\":\"patch\",\"key\":\"books\",\"id\":7,\"if_match\":3,\"status\":\"published\","
                + "\"locale\":\"en\",\"else\":1}");
    assertThat(write.terms().precondition()).contains(new Precondition.AtVersion(Set.of(3L)));
    assertThat(write.status()).isPresent();
    assertThat(write.locale()).contains("en");
    assertThat(write("{\"op\":\"patch\",\"key\":\"books\",\"id\":7}").locale()).contains("es");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | malformed | ",
        "{\"op\" | malformed | ",
        "{\"key\":\"books\",\"fields\":{}} | required | op",
        "{\"op\":\"merge\",\"key\":\"books\",\"fields\":{}} | unknown_choice | op",
        "{\"op\":\"create\",\"fields\":{}} | required | key",
        "{\"op\":\"create\",\"key\":7,\"fields\":{}} | wrong_type | key",
        "{\"op\":\"create\",\"key\":\"books\"} | required | fields",
        "{\"op\":\"create\",\"key\":\"books\",\"fields\":[{},{}]} | wrong_type | fields",
        "{\"op\":\"patch\",\"key\":\"books\",\"fields\":{}} | required | id",
        "{\"op\":\"patch\",\"key\":\"books\",\"id\":7,\"status\":\"gone\"} | unknown_choice |"
            + " status",
        "{\"op\":\"patch\",\"key\":\"books\",\"id\":7,\"if_match\":\"3\"} | wrong_type | if_match",
        "{\"op\":\"upsert\",\"key\":\"books\",\"fields\":{}} | invalid_match | match",
        "{\"op\":\"upsert\",\"key\":\"books\",\"match\":{\"a\":1,\"b\":2}} | invalid_match | match"
      })
  void saysWhatIsWrongAndWhere(String line, String code, String place) {
    BulkLine.Unreadable unreadable = (BulkLine.Unreadable) read(line);
    assertThat(unreadable.number()).isEqualTo(7);
    assertThat(unreadable.why()).hasSize(1);
    assertThat(unreadable.why().get(0).code().code()).isEqualTo(code);
    assertThat(unreadable.why().get(0).path()).hasToString(place == null ? "" : place);
  }
}
