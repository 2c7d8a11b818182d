package dev.creamery.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTagTest {
  @ParameterizedTest
  @CsvSource({
    "en,en",
    "EN,en",
    "es-MX,es-mx",
    "es_mx,es-mx",
    "ES_mx,es-mx",
    "zh-Hans-CN,zh-hans-cn",
    "es-419,es-419",
    "IT,it",
    "FIL,fil"
  })
  void makesOneTagOfEverySpelling(String written, String code) {
    assertThat(LocaleTag.parse(written)).contains(new LocaleTag(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "english", "name", "en-", "-en", "en--us", "e1", "*", "en us"})
  void refusesWhatIsNoLocale(String written) {
    assertThat(LocaleTag.parse(written)).isEmpty();
  }

  @Test
  void cannotBeMadeInAnotherSpelling() {
    assertThatThrownBy(() -> new LocaleTag("es_MX")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LocaleTag("EN")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void isReadFromAnyTextWithoutFailing(@ForAll String text) {
    LocaleTag.parse(text).ifPresent(tag -> assertThat(LocaleTag.parse(tag.code())).contains(tag));
  }
}
