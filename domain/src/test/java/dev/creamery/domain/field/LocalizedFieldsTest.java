package dev.creamery.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalizedFieldsTest {
  private static final LocaleTag EN = new LocaleTag("en");
  private static final LocaleTag ES = new LocaleTag("es");
  private static final FieldKey NAME = new FieldKey("name");
  private static final FieldKey BIO = new FieldKey("bio");
  private static final FieldValue ANN = new FieldValue.Text("Ann");
  private static final FieldValue ANA = new FieldValue.Text("Ana");

  private final LocalizedFields before =
      LocalizedFields.EMPTY.with(
          new FieldChanges(
              Map.of(
                  EN, Map.of(NAME, Optional.of(ANN), BIO, Optional.of(ANN)),
                  ES, Map.of(NAME, Optional.of(ANA)))));

  @Test
  void changesWhatIsNamedAndNothingElse() {
    LocalizedFields after =
        before.with(new FieldChanges(Map.of(EN, Map.of(NAME, Optional.of(ANA)))));
    assertThat(after.in(EN)).isEqualTo(Map.of(NAME, ANA, BIO, ANN));
    assertThat(after.in(ES)).isEqualTo(before.in(ES));
    assertThat(before.in(EN).get(NAME)).isEqualTo(ANN);
  }

  @Test
  void aClearedFieldIsAbsent() {
    LocalizedFields after =
        before.with(new FieldChanges(Map.of(EN, Map.of(NAME, Optional.empty()))));
    assertThat(after.in(EN)).isEqualTo(Map.of(BIO, ANN));
  }

  @Test
  void noChangeLeavesEqualFields() {
    assertThat(before.with(FieldChanges.NONE)).isEqualTo(before);
  }

  @Test
  void aLocaleNeverWrittenHasNoFields() {
    assertThat(before.in(new LocaleTag("fr"))).isEmpty();
  }

  @Test
  void cannotBeChangedFromOutside() {
    assertThatThrownBy(() -> before.in(EN).put(NAME, ANA))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> before.byLocale().remove(EN))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
