package dev.creamery.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {
  private static Verdict judge(int attempt, int status) {
    return RetrySchedule.judge(attempt, status, Optional.empty(), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 299})
  void only2xxIsSuccess(int status) {
    assertThat(judge(1, status)).isEqualTo(new Verdict.Delivered());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 301, 302, 304, 400, 404, 429, 500, 503})
  void everythingElseIsTriedAgain(int status) {
    assertThat(judge(1, status)).isEqualTo(new Verdict.Retry(Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @CsvSource({
    "1,PT5S", "2,PT5M", "3,PT30M", "4,PT2H", "5,PT5H", "6,PT10H", "7,PT14H", "8,PT20H", "9,PT24H"
  })
  void pausesGrow(int attempt, Duration pause) {
    assertThat(judge(attempt, 500)).isEqualTo(new Verdict.Retry(pause));
    assertThat(RetrySchedule.unanswered(attempt, 0)).isEqualTo(new Verdict.Retry(pause));
  }

  @Test
  void theTenthAttemptIsTheLast() {
    assertThat(judge(10, 500)).isEqualTo(new Verdict.Failed());
    assertThat(RetrySchedule.unanswered(10, 0)).isEqualTo(new Verdict.Failed());
  }

  @Test
  void goneIsForGood() {
    assertThat(judge(1, 410)).isInstanceOf(Verdict.Gone.class);
  }

  @Test
  void pausesAreScatteredByAFifth() {
    assertThat(RetrySchedule.judge(2, 500, Optional.empty(), 1))
        .isEqualTo(new Verdict.Retry(Duration.ofMinutes(6)));
  }

  @ParameterizedTest
  @CsvSource({"PT1S,PT5S", "PT1H,PT1H", "P400D,PT24H"})
  void anEndpointMayAskForMoreTimeButNotForEver(Duration asked, Duration granted) {
    assertThat(RetrySchedule.judge(1, 503, Optional.of(asked), 0))
        .isEqualTo(new Verdict.Retry(granted));
  }
}
