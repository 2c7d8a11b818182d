package dev.creamery.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {
  @ParameterizedTest
  @EnumSource
  void isSpelledInPlainLowerCaseWhateverTheLanguageOfTheMachine(ErrorCode code) {
    assertThat(code.code()).matches("[a-z]+(_[a-z]+)*");
  }
}
