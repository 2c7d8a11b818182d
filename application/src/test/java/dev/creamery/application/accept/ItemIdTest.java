package dev.creamery.application.accept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIdTest {
  @Test
  void readsDigits() {
    assertThat(ItemId.parse("7")).contains(7L);
    assertThat(ItemId.parse("007")).contains(7L);
    assertThat(ItemId.parse("999999999999999999")).contains(999_999_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "+1", "1.0", " 1", "x", "٧", "1000000000000000000", "0x1"})
  void isEmptyForWhatNoItemCanHave(String text) {
    assertThat(ItemId.parse(text)).isEmpty();
  }
}
