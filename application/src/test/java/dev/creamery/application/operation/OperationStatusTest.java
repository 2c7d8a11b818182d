package dev.creamery.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperationStatusTest {
  @ParameterizedTest
  @CsvSource({
    "2, 0, 0, 0, PENDING",
    "1, 1, 0, 0, RUNNING",
    "1, 0, 1, 0, RUNNING",
    "1, 0, 0, 1, RUNNING",
    "0, 2, 0, 0, SUCCEEDED",
    "0, 0, 2, 0, REJECTED",
    "0, 0, 0, 2, FAILED",
    "0, 1, 1, 0, PARTIAL",
    "0, 1, 0, 1, PARTIAL",
    "0, 0, 1, 1, PARTIAL",
  })
  void followsFromTheCommands(
      int pending, int applied, int rejected, int failed, OperationStatus expected) {
    int total = pending + applied + rejected + failed;
    assertThat(OperationStatus.of(new CommandCounts(total, pending, 0, applied, rejected, failed)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void isReadBackFromItsCode(OperationStatus status) {
    assertThat(OperationStatus.parse(status.code())).contains(status);
    assertThat(OperationStatus.parse(status.name())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isReadBackFromTheCodeOfACommandState(CommandState state) {
    assertThat(CommandState.parse(state.code())).contains(state);
    assertThat(CommandState.parse("done")).isEmpty();
  }
}
